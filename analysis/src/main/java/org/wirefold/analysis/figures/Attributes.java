package org.wirefold.analysis.figures;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.wirefold.analysis.ArticleText;
import org.wirefold.analysis.quotes.Quotation;

/** Gives every mention whose, where, when, what for and who says so. */
final class Attributes {
    private final Forces forces;
    private final Theatres theatres;
    private final UnknownTheatres unknownTheatres;
    private final Reading reading;
    private final Flags flags;
    private final Directions directions;
    private final Statuses statuses;
    private final Roles roles;
    private final Speakers speakers;

    Attributes(Reading reading, List<Quotation> quotes, ArticleText article) {
        this.reading = reading;
        flags = new Flags(reading);
        directions = new Directions(reading);
        forces = new Forces(reading, new Places(reading));
        theatres = new Theatres(reading, new Places(reading));
        unknownTheatres = new UnknownTheatres(reading);
        statuses = new Statuses(reading);
        roles = new Roles(reading);
        speakers = new Speakers(reading, quotes);
    }

    void read(List<Mention> mentions) {
        mentions.forEach(this::readVerb);
        Map<Integer, List<Mention>> changes = mentions.stream()
                .filter(mention -> mention.link != 0)
                .collect(Collectors.groupingBy(mention -> mention.link));
        changes.values().forEach(Attributes::settle);
        for (Mention mention : mentions) {
            mention.location = theatres.of(mention);
            mention.role = roles.of(mention);
            mention.force = forces.of(mention);
            mention.location =
                    mention.location.or(() -> theatres.dateline(mention)).or(() -> unknownTheatres.of(mention));
            mention.speaker = speakers.of(mention);
        }
    }

    private void readVerb(Mention mention) {
        flags.readPart(mention);
        if (mention.sender.isPresent() && mention.sibling.isPresent()) {
            shareVerb(mention, mention.sibling.get());
            return;
        }
        Governor governor = Governor.of(mention, reading);
        flags.read(mention, governor);
        mention.change = directions.of(mention, governor);
        mention.status = statuses.of(mention, governor);
    }

    /** "Chile will send 150 soldiers and Peru 60": both are planned, both arrive. */
    private static void shareVerb(Mention mention, Mention sibling) {
        mention.change = sibling.change;
        mention.status = sibling.status;
        mention.negated = sibling.negated;
        mention.flags.addAll(sibling.flags);
    }

    /** True for a difference that is past and for an end that is past or there now. */
    private static boolean isOver(Mention mention) {
        boolean there =
                mention.isRole("to") && mention.status.equals(Statuses.CURRENT) && !mention.flags.contains("undecided");
        return there || mention.status.equals(Statuses.PAST);
    }

    /** Members of one change have one direction, that of its end; its start is now, unless the change is over. */
    private static void settle(List<Mention> change) {
        String direction = Directions.LEVEL;
        for (Mention mention : change) {
            boolean tells = !mention.change.equals(Directions.LEVEL);
            direction =
                    tells && (mention.isRole("to") || direction.equals(Directions.LEVEL)) ? mention.change : direction;
        }
        boolean over =
                change.stream().filter(mention -> !mention.isRole("from")).allMatch(Attributes::isOver);
        for (Mention mention : change) {
            mention.change = direction;
            if (mention.isRole("from")) {
                mention.status = over ? Statuses.PAST : Statuses.CURRENT;
            }
        }
    }
}
