package org.pirveli.benchmarks.load;

import java.io.IOException;
import java.net.URI;
import java.util.UUID;
import org.pirveli.benchmarks.desk.Client;
import org.pirveli.benchmarks.desk.Request;

/** A client that registers a case, takes it, and answers it, by three requests with keys. */
public final class DeskPlace implements Pace.Place {

    private final Client client;

    /** Sends nothing yet. */
    public DeskPlace(URI server) {
        this.client = new Client(server);
    }

    @Override
    public void once() throws IOException, InterruptedException {
        var caseId = UUID.randomUUID().toString();
        send(Request.register(caseId, null));
        send(Request.assign(caseId));
        send(Request.answer(caseId));
    }

    private void send(Request request) throws IOException, InterruptedException {
        var answer = client.post(request.user(), request.path(), request.body(), request.mark());
        if (!answer.isDone()) {
            throw new IOException(request + " was answered by " + answer);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
