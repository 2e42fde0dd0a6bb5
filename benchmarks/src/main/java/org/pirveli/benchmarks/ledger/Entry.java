package org.pirveli.benchmarks.ledger;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.pirveli.benchmarks.desk.Answer;
import org.pirveli.benchmarks.desk.Request;

/** A line of the ledger. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "entry")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Entry.Intent.class, name = "intent"),
    @JsonSubTypes.Type(value = Entry.Acknowledged.class, name = "acknowledged"),
    @JsonSubTypes.Type(value = Entry.Refused.class, name = "refused"),
    @JsonSubTypes.Type(value = Entry.Unknown.class, name = "unknown")
})
public sealed interface Entry {

    /** Of the request. */
    String mark();

    /** Something is about to be sent. */
    record Intent(Request request) implements Entry {

        @Override
        public String mark() {
            return request.mark();
        }
    }

    /** What became of something that was sent. */
    sealed interface Outcome extends Entry {}

    /**
     * It took effect, by the server's word.
     *
     * @param version of the case with it
     */
    record Acknowledged(String mark, long version, List<Event> events) implements Outcome {}

    /** It had no effect, by the server's word. */
    record Refused(String mark, int status, String body) implements Outcome {}

    /** No word came, or one that leaves it open. */
    record Unknown(String mark, String why) implements Outcome {}

    /** An event by the server's word. */
    record Event(String type, long sequence) {}

    /** What an answer means. */
    static Outcome of(String mark, Answer answer) {
        if (answer.isDone()) {
            var json = answer.json();
            var events =
                    json.path("events")
                            .valueStream()
                            .map(event ->
                                    new Event(
                                            event.path("type").stringValue(),
                                            event.path("sequence").longValue()))
                            .toList();
            return new Acknowledged(mark, json.path("version").longValue(), events);
        }
        return answer.isInDoubt()
                ? new Unknown(mark, answer.status() + " " + answer.body())
                : new Refused(mark, answer.status(), answer.body());
    }
}
