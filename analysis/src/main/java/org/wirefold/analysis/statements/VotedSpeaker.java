package org.wirefold.analysis.statements;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wirefold.analysis.quotes.Speaker;

/**
 * Who said it, by vote of the sightings: names that can be one person ("McNulty", "Jessica L. McNulty") vote together, the fullest
 * form names them.
 *
 * @param name full name; empty when only a role or a description is known
 * @param role the role most sightings give, the earliest among equals; empty when none is given
 * @param certainty the highest of the sightings that voted for the name, 0 to 1
 */
public record VotedSpeaker(Optional<String> name, Optional<String> role, double certainty) {

    Voice voice() {
        return new Voice(name, role);
    }

    /** The speaker that most sightings name; empty when no sighting names or describes one. */
    static Optional<VotedSpeaker> of(List<Sighting> inLaneOrder) {
        List<Speaker> speakers =
                inLaneOrder.stream().flatMap(s -> s.speaker().stream()).toList();
        if (speakers.isEmpty()) {
            return Optional.empty();
        }
        List<Speaker> voters = winners(speakers);
        return Optional.of(new VotedSpeaker(
                fullest(voters),
                mostFrequentRole(voters),
                voters.stream().mapToDouble(Speaker::certainty).max().orElse(0)));
    }

    private static List<Speaker> winners(List<Speaker> speakers) {
        List<List<Speaker>> camps = new ArrayList<>();
        for (Speaker speaker : speakers) {
            if (speaker.name().isPresent()) {
                camp(camps, speaker.name().get()).add(speaker);
            }
        }
        List<Speaker> best = speakers;
        double most = -1;
        for (List<Speaker> camp : camps) {
            double votes = camp.stream().mapToDouble(Speaker::certainty).sum();
            if (votes > most) {
                most = votes;
                best = camp;
            }
        }
        return best;
    }

    private static List<Speaker> camp(List<List<Speaker>> camps, String name) {
        for (List<Speaker> camp : camps) {
            if (camp.stream().allMatch(s -> SpeakerNames.maySame(s.name().orElse(""), name))) {
                return camp;
            }
        }
        List<Speaker> founded = new ArrayList<>();
        camps.add(founded);
        return founded;
    }

    private static Optional<String> fullest(List<Speaker> voters) {
        return voters.stream()
                .flatMap(s -> s.name().stream())
                .max(Comparator.comparingInt(String::length).thenComparing(Comparator.reverseOrder()));
    }

    private static Optional<String> mostFrequentRole(List<Speaker> voters) {
        Map<String, Integer> votes = new LinkedHashMap<>();
        voters.forEach(s -> s.role().ifPresent(role -> votes.merge(role, 1, Integer::sum)));
        Optional<String> best = Optional.empty();
        int most = 0;
        for (var vote : votes.entrySet()) {
            if (vote.getValue() > most) {
                most = vote.getValue();
                best = Optional.of(vote.getKey());
            }
        }
        return best;
    }
}
