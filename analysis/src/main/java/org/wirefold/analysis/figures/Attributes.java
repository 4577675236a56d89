package org.wirefold.analysis.figures;

import java.util.List;
import org.wirefold.analysis.ArticleText;
import org.wirefold.analysis.quotes.Quotation;

/** Gives every mention whose, where, when, what for and who says so. */
final class Attributes {
    private final Forces forces;
    private final Theatres theatres;
    private final Statuses statuses;
    private final Roles roles;
    private final Speakers speakers;

    Attributes(Reading reading, List<Quotation> quotes, ArticleText article) {
        forces = new Forces(reading);
        theatres = new Theatres(reading);
        statuses = new Statuses(reading);
        roles = new Roles(reading);
        speakers = new Speakers(reading, quotes);
    }

    void read(List<Mention> mentions) {
        for (Mention mention : mentions) {
            statuses.read(mention);
            mention.force = forces.of(mention);
            mention.location = theatres.of(mention);
            mention.role = roles.of(mention);
            mention.speaker = speakers.of(mention);
        }
    }
}
