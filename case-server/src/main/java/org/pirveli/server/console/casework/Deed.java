package org.pirveli.server.console.casework;

import static org.pirveli.server.console.casework.Field.possible;
import static org.pirveli.server.console.casework.Field.wanted;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pirveli.server.console.casework.Field.Choice;

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
            wanted("reason", Field.Type.PARAGRAPH)),
    APPROVE("approve-reply", "approve-reply", "check", true, null),
    RETURN("return-reply", "return-reply", "x", true, null, wanted("reason", Field.Type.PARAGRAPH)),
    ACKNOWLEDGE(
            "acknowledge-escalation",
            "acknowledge-escalation",
            "alarm",
            true,
            null,
            wanted("note", Field.Type.PARAGRAPH)),
    RECORD_INFORMATION(
            "record-information",
            "record-information",
            "inbox",
            true,
            null,
            wanted("text", Field.Type.PAGES),
            possible("channel", Field.Type.ONE).of(Choice.CHANNEL)),
    NOTE("add-note", "add-note", "note", true, null, wanted("text", Field.Type.PAGES)),
    CLASSIFY(
            "classify-case",
            "classify-case",
            "flag",
            true,
            null,
            wanted("topic", Field.Type.ONE).of(Choice.TOPIC),
            possible("urgency", Field.Type.ONE).of(Choice.URGENCY),
            possible("grounds", Field.Type.SOME).of(Choice.GROUND)),
    CLOSE(
            "close-case",
            "close-case",
            "circle-check",
            true,
            null,
            wanted("outcome", Field.Type.ONE).of(Choice.OUTCOME),
            possible("reason", Field.Type.PARAGRAPH)),
    ASSIGN(
            "assign",
            "assign-case",
            "user-plus",
            false,
            null,
            wanted("operatorId", Field.Type.CANDIDATE).of(Choice.CANDIDATE),
            possible("override", Field.Type.TICK),
            possible("reason", Field.Type.PARAGRAPH)),
    RELEASE(
            "release-case",
            "release-case",
            "inbox",
            false,
            null,
            wanted("reason", Field.Type.PARAGRAPH)),
    CORRECT(
            "correct-applicant-data",
            "correct-applicant-data",
            "edit",
            false,
            null,
            possible("name", Field.Type.LINE),
            possible("phone", Field.Type.PHONE),
            possible("email", Field.Type.EMAIL),
            possible("postalAddress", Field.Type.LINE),
            possible("language", Field.Type.ONE).of(Choice.LANGUAGE),
            possible("smsConsent", Field.Type.YES_NO),
            possible("detained", Field.Type.YES_NO),
            possible("reason", Field.Type.PARAGRAPH)),
    REQUEST_INFORMATION(
            "request-information",
            "request-information",
            "help",
            false,
            null,
            wanted("text", Field.Type.PAGES),
            possible("channel", Field.Type.ONE).of(Choice.CHANNEL)),
    REFER(
            "refer-case",
            "refer-case",
            "route",
            false,
            null,
            wanted("body", Field.Type.LINE).of(Choice.BODY),
            wanted("consent", Field.Type.TICK),
            possible("reason", Field.Type.PARAGRAPH)),
    OFFER_TRANSFER(
            "offer-transfer",
            "offer-transfer",
            "building",
            false,
            null,
            wanted("unit", Field.Type.ONE).of(Choice.UNIT),
            wanted("reason", Field.Type.PARAGRAPH)),
    LINK(
            "link-case",
            "link-case",
            "link",
            false,
            null,
            wanted("relatedCase", Field.Type.CASE),
            possible("reason", Field.Type.PARAGRAPH)),
    MARK_DUPLICATE(
            "mark-duplicate",
            "mark-duplicate",
            "stack-2",
            false,
            null,
            wanted("duplicateOf", Field.Type.CASE)),
    UNMARK_DUPLICATE(
            "unmark-duplicate",
            "unmark-duplicate",
            "stack-2",
            false,
            null,
            possible("reason", Field.Type.PARAGRAPH)),
    WITHDRAW(
            "withdraw-case",
            "withdraw-case",
            "x",
            false,
            null,
            wanted("evidence", Field.Type.PARAGRAPH)),
    REOPEN(
            "reopen-case",
            "reopen-case",
            "rotate-clockwise",
            false,
            null,
            wanted("reason", Field.Type.PARAGRAPH)),
    VOID(
            "void-first-response",
            "void-first-response",
            "ban",
            false,
            null,
            wanted("reason", Field.Type.PARAGRAPH));

    private final String slug;
    private final String command;
    private final String icon;
    private final boolean first;
    private final @Nullable String key;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
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
