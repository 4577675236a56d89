package org.wirefold.trials.installation;

/** What a proxy does with what comes. Called by several threads at once. */
public interface ProxyRule {
    /** What becomes of some bytes. */
    enum Verdict {
        DELIVER,
        /** Taken and never delivered, as by a network that is cut without a word. */
        SWALLOW,
        /** The connection is reset before they are delivered. */
        BREAK
    }

    /** Everything goes through. */
    ProxyRule PASS = (bytes, length, toServer) -> Verdict.DELIVER;

    /** Nothing goes through, and nobody is told. */
    ProxyRule SILENCE = (bytes, length, toServer) -> Verdict.SWALLOW;

    /** Nobody is let in, and who is in is thrown out. */
    ProxyRule CLOSED = new ProxyRule() {
        @Override
        public Verdict judge(byte[] bytes, int length, boolean toServer) {
            return Verdict.BREAK;
        }

        @Override
        public boolean admits() {
            return false;
        }
    };

    Verdict judge(byte[] bytes, int length, boolean toServer);

    /** Whether new connections are taken. */
    default boolean admits() {
        return true;
    }
}
