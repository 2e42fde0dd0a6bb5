package org.pirveli.server.console.casework;

import static org.pirveli.server.console.casework.Field.possible;
import static org.pirveli.server.console.casework.Field.wanted;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pirveli.server.console.casework.Field.Choice;
import org.pirveli.server.console.casework.Field.Type;

/**
 * What can be done with a case on its page. This is the table of all its forms: for each command of
 * the interface what it asks for. In the order in which they are shown.
 */
public enum Deed {
    TAKE("take", "assign-case", "user-check", true, "KeyA"),
    ANSWER("answer", "issue-first-response", "send", true, "KeyE"),
    FOLLOW_UP("follow-up", "issue-follow-up-response", "send", true, "KeyE"),
    ACCEPT_TRANSFER("accept-transfer", "accept-transfer", "check", true, null),
    REJECT_TRANSFER(
            "reject-transfer",
            "reject-transfer",
            "x",
            true,
            null,
            wanted("reason", Type.PARAGRAPH)),
    APPROVE("approve-reply", "approve-reply", "check", true, null),
    RETURN("return-reply", "return-reply", "x", true, null, wanted("reason", Type.PARAGRAPH)),
    ACKNOWLEDGE(
            "acknowledge-escalation",
            "acknowledge-escalation",
            "alarm",
            true,
            null,
            wanted("note", Type.PARAGRAPH)),
    RECORD_INFORMATION(
            "record-information",
            "record-information",
            "inbox",
            true,
            null,
            wanted("text", Type.PAGES),
            possible("channel", Type.ONE).of(Choice.CHANNEL)),
    NOTE("add-note", "add-note", "note", true, null, wanted("text", Type.PAGES)),
    CLASSIFY(
            "classify-case",
            "classify-case",
            "flag",
            true,
            null,
            wanted("topic", Type.ONE).of(Choice.TOPIC),
            possible("urgency", Type.ONE).of(Choice.URGENCY),
            possible("grounds", Type.SOME).of(Choice.GROUND)),
    CLOSE(
            "close-case",
            "close-case",
            "circle-check",
            true,
            null,
            wanted("outcome", Type.ONE).of(Choice.OUTCOME),
            possible("reason", Type.PARAGRAPH)),
    ASSIGN(
            "assign",
            "assign-case",
            "user-plus",
            false,
            null,
            wanted("operatorId", Type.CANDIDATE).of(Choice.CANDIDATE),
            possible("override", Type.TICK),
            possible("reason", Type.PARAGRAPH)),
    RELEASE("release-case", "release-case", "inbox", false, null, wanted("reason", Type.PARAGRAPH)),
    CORRECT(
            "correct-applicant-data",
            "correct-applicant-data",
            "edit",
            false,
            null,
            possible("name", Type.LINE),
            possible("phone", Type.PHONE),
            possible("email", Type.EMAIL),
            possible("postalAddress", Type.LINE),
            possible("language", Type.ONE).of(Choice.LANGUAGE),
            possible("smsConsent", Type.YES_NO),
            possible("detained", Type.YES_NO),
            possible("reason", Type.PARAGRAPH)),
    REQUEST_INFORMATION(
            "request-information",
            "request-information",
            "help",
            false,
            null,
            wanted("text", Type.PAGES),
            possible("channel", Type.ONE).of(Choice.CHANNEL)),
    REFER(
            "refer-case",
            "refer-case",
            "route",
            false,
            null,
            wanted("body", Type.LINE).of(Choice.BODY),
            wanted("consent", Type.TICK),
            possible("reason", Type.PARAGRAPH)),
    OFFER_TRANSFER(
            "offer-transfer",
            "offer-transfer",
            "building",
            false,
            null,
            wanted("unit", Type.ONE).of(Choice.UNIT),
            wanted("reason", Type.PARAGRAPH)),
    LINK(
            "link-case",
            "link-case",
            "link",
            false,
            null,
            wanted("relatedCase", Type.CASE),
            possible("reason", Type.PARAGRAPH)),
    MARK_DUPLICATE(
            "mark-duplicate",
            "mark-duplicate",
            "stack-2",
            false,
            null,
            wanted("duplicateOf", Type.CASE)),
    UNMARK_DUPLICATE(
            "unmark-duplicate",
            "unmark-duplicate",
            "stack-2",
            false,
            null,
            possible("reason", Type.PARAGRAPH)),
    WITHDRAW(
            "withdraw-case", "withdraw-case", "x", false, null, wanted("evidence", Type.PARAGRAPH)),
    REOPEN(
            "reopen-case",
            "reopen-case",
            "rotate-clockwise",
            false,
            null,
            wanted("reason", Type.PARAGRAPH)),
    VOID(
            "void-first-response",
            "void-first-response",
            "ban",
            false,
            null,
            wanted("reason", Type.PARAGRAPH));

    private final String slug;
    private final String command;
    private final String icon;
    private final boolean first;
    private final @Nullable String key;
    private final List<Field> fields;

    /**
     * Describes one.
     *
     * @param slug its name in the address
     * @param first whether it stands before the others
     * @param key that does it
     */
    Deed(
            String slug,
            String command,
            String icon,
            boolean first,
            @Nullable String key,
            Field... fields) {
        this.slug = slug;
        this.command = command;
        this.icon = icon;
        this.first = first;
        this.key = key;
        this.fields = List.of(fields);
    }

    static Optional<Deed> named(String slug) {
        return Arrays.stream(values()).filter(deed -> deed.slug.equals(slug)).findFirst();
    }

    public String slug() {
        return slug;
    }

    String command() {
        return command;
    }

    public String icon() {
        return icon;
    }

    boolean isFirst() {
        return first;
    }

    public @Nullable String key() {
        return key;
    }

    public List<Field> fields() {
        return fields;
    }

    /** Whether it is a reply, which is written on a page of its own. */
    boolean isReply() {
        return this == ANSWER || this == FOLLOW_UP;
    }

    /** Whether a click is enough. */
    boolean isDirect() {
        return this == TAKE || this == ACCEPT_TRANSFER;
    }
}
