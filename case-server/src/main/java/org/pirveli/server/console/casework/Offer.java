package org.pirveli.server.console.casework;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pirveli.server.console.api.Answer;

/**
 * One deed, as far as whoever looks may do it now.
 *
 * @param why not, in words; {@code null} if it is allowed
 * @param address of its form; {@code null} if a click is enough
 */
public record Offer(Deed deed, boolean allowed, @Nullable String why, @Nullable String address) {

    private static final String NOT_AUTHORISED = "NOT_AUTHORISED";

    /**
     * What is offered on a page.
     *
     * @param now what comes first, and can be done
     * @param more what else can be done
     * @param not what cannot be done, with why
     */
    public record Offers(List<Offer> now, List<Offer> more, List<Offer> not) {}

    /**
     * Everything that somebody could do with a case, and what not.
     *
     * @param verdicts as the interface gives them
     * @param mine whether the reader holds the case
     * @param already why nobody takes what is in hand
     */
    static Offers of(String caseId, Answer verdicts, boolean mine, String already) {
        var byCommand = new HashMap<String, Map<String, Object>>();
        verdicts.items().forEach(each -> byCommand.put(String.valueOf(each.get("command")), each));
        var offers = new Offers(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (var deed : Deed.values()) {
            var verdict = byCommand.get(deed.command());
            if (verdict != null) {
                put(offers, of(deed, caseId, verdict, mine, already), verdict);
            }
        }
        return offers;
    }

    private static void put(Offers offers, Offer offer, Map<String, Object> verdict) {
        boolean ofAnotherRole = NOT_AUTHORISED.equals(verdict.get("code"));
        boolean forSupervisors =
                offer.deed == Deed.ASSIGN && "NO_CHANGE".equals(verdict.get("code"));
        if (offer.allowed) {
            (offer.deed.isFirst() ? offers.now : offers.more).add(offer);
        } else if (!ofAnotherRole && !forSupervisors) {
            offers.not.add(offer);
        }
    }

    private static Offer of(
            Deed deed, String caseId, Map<String, Object> verdict, boolean mine, String already) {
        boolean allowed = Boolean.TRUE.equals(verdict.get("allowed"));
        var address =
                deed.isDirect()
                        ? null
                        : "/console/cases/%s/%s"
                                .formatted(caseId, deed.isReply() ? "answer" : "do/" + deed.slug());
        if (deed == Deed.TAKE && mine) {
            return new Offer(deed, false, already, address);
        }
        var text = verdict.get("text");
        return new Offer(deed, allowed, text == null ? null : text.toString(), address);
    }
}
