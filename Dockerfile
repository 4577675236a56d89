# One image for every program: `docker run wirefold enrich`, `sink`, `ingest`, `console`, or any other command.
# The base images are arguments, for places that keep their own.
ARG JDK_IMAGE=eclipse-temurin:25-jdk
ARG JRE_IMAGE=eclipse-temurin:25-jre

FROM ${JDK_IMAGE} AS build
WORKDIR /src
COPY . .
# Builds what is missing or older than its sources; a tree that was just built is taken as it is.
RUN ./wirefold --version

FROM ${JRE_IMAGE}
# A named user: PostgreSQL's initdb and some libraries refuse a number without a name.
RUN useradd --system --uid 10001 --user-group --home-dir /var/lib/wirefold --create-home wirefold \
    && install -d -o wirefold -g wirefold /var/lib/wirefold/inbox /var/lib/wirefold/state
COPY --from=build /src/wirefold /src/LICENSE /src/NOTICE /opt/wirefold/
COPY --from=build /src/standalone/target/lib /opt/wirefold/standalone/target/lib
COPY containers/healthy /usr/local/bin/healthy
ENV WIREFOLD_BUILD=never \
    WIREFOLD_HEALTH_PORT=9464 \
    WIREFOLD_ENRICH_STATE_DIR=/var/lib/wirefold/state \
    WIREFOLD_INGEST_INBOX=/var/lib/wirefold/inbox
WORKDIR /var/lib/wirefold
USER wirefold
ENTRYPOINT ["/opt/wirefold/wirefold"]
CMD ["--help"]
