package org.pirveli.server.live;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.pirveli.server.engine.live.LiveFeed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Keeps streams of events open, each on a virtual thread of its own, so that a reader who is slow
 * holds up nobody else. A stream ends when its reader goes, may look no longer, or after some
 * minutes; whoever still wants it comes again, past the same doors.
 */
@Component
public final class EventStreams {

    private static final Logger LOG = LoggerFactory.getLogger(EventStreams.class);

    /** How often a stream looks up, even if nothing happens. */
    private static final Duration LOOK_UP = Duration.ofSeconds(5);

    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final byte[] GREETING =
            ": welcome\nretry: 2000\n\n".getBytes(StandardCharsets.UTF_8);

    private final LiveFeed feed;

    EventStreams(LiveFeed feed) {
        this.feed = feed;
    }

    /** What somebody is told. */
    @FunctionalInterface
    public interface Telling {

        /**
         * Tells what there is.
         *
         * @param news since the last call
         * @param out takes what is told; nothing need be told
         */
        void tell(LiveFeed.News news, Out out) throws IOException;
    }

    /** Takes events. */
    @FunctionalInterface
    public interface Out {

        /** Sends one. */
        void send(Frame frame) throws IOException;
    }

    /** Opens a stream; the first call comes at once, without news. */
    public void open(HttpServletRequest request, HttpServletResponse response, Telling telling) {
        response.setStatus(HttpServletResponse.SC_OK);
        response.setContentType("text/event-stream");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-store");
        // proxies that gather answers are asked not to
        response.setHeader("X-Accel-Buffering", "no");
        var guard = Guard.of(request);
        var async = request.startAsync();
        async.setTimeout(0);
        Thread.ofVirtual().name("live-stream").start(() -> run(async, response, guard, telling));
    }

    private void run(
            AsyncContext async, HttpServletResponse response, Guard guard, Telling telling) {
        try (var listening = feed.listen()) {
            keepOpen(response.getOutputStream(), listening, guard, telling);
        } catch (IOException gone) {
            LOG.trace("A reader has gone", gone);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException failed) {
            LOG.debug("A stream cannot go on; its reader will come again", failed);
        } finally {
            end(async);
        }
    }

    /** The container may have ended it first, when it could not reach the reader. */
    private static void end(AsyncContext async) {
        try {
            async.complete();
        } catch (IllegalStateException ended) {
            LOG.trace("A stream was ended already", ended);
        }
    }

    private void keepOpen(
            OutputStream body, LiveFeed.Listening listening, Guard guard, Telling telling)
            throws IOException, InterruptedException {
        long since = System.nanoTime();
        body.write(GREETING);
        var out = new Sent(body);
        telling.tell(listening.await(Duration.ZERO), out);
        out.flush();
        while (!feed.isClosed() && System.nanoTime() - since < LONGEST.toNanos()) {
            var news = listening.await(LOOK_UP);
            if (!guard.mayStillLook()) {
                out.send(Frame.of(null, "end", ""));
                out.flush();
                return;
            }
            telling.tell(news, out);
            out.flush();
        }
    }

    private static final class Sent implements Out {

        private final OutputStream body;
        private boolean anything;

        Sent(OutputStream body) {
            this.body = body;
        }

        @Override
        public void send(Frame frame) throws IOException {
            body.write(frame.bytes());
            anything = true;
        }

        /** A reader who has gone is noticed by what cannot be sent. */
        void flush() throws IOException {
            if (!anything) {
                body.write(Frame.HEARTBEAT.bytes());
            }
            body.flush();
            anything = false;
        }
    }
}
