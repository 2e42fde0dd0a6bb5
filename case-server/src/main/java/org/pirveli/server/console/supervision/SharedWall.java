package org.pirveli.server.console.supervision;

import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.pirveli.server.console.shell.Speech;
import org.pirveli.server.engine.live.LiveFeed;
import org.pirveli.server.live.Frame;
import org.pirveli.server.rest.wall.Wall;
import org.pirveli.server.rest.wall.WallFigures;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

/**
 * The wall as all streams of this node show it: counted once and written once for each language,
 * however many look. Time passes too, so it is counted anew every few seconds though nothing
 * happens.
 */
@Component
final class SharedWall {

    private static final long KEPT = Duration.ofSeconds(4).toNanos();
    private static final long HANDLING_KEPT = Duration.ofMinutes(1).toNanos();

    private final Wall wall;
    private final SpringTemplateEngine templates;
    private final Speech speech;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<Locale, Frame> frames = new HashMap<>();
    private long number = -1;
    private long countedAt;
    private long handledAt;
    private boolean handledAnew = true;
    private @Nullable WallFigures figures;

    SharedWall(Wall wall, SpringTemplateEngine templates, Speech speech) {
        this.wall = wall;
        this.templates = templates;
        this.speech = speech;
    }

    /** What a stream shows at this point; its id is that of what it says, the same on each node. */
    Frame frame(LiveFeed.News news, Locale language) {
        lock.lock();
        try {
            handledAnew |= news.changes().consultations();
            if (news.number() > number || System.nanoTime() - countedAt > KEPT) {
                count(news.number());
            }
            return frames.computeIfAbsent(language, this::written);
        } finally {
            lock.unlock();
        }
    }

    private void count(long next) {
        var before = figures;
        boolean anew =
                before == null || handledAnew || System.nanoTime() - handledAt > HANDLING_KEPT;
        figures = wall.figures(anew || before == null ? null : before.handling());
        countedAt = System.nanoTime();
        if (anew) {
            handledAt = countedAt;
            handledAnew = false;
        }
        number = Math.max(number, next);
        frames.clear();
    }

    private Frame written(Locale language) {
        var shown = figures;
        if (shown == null) {
            throw new IllegalStateException("nothing was counted");
        }
        var context = new Context(language);
        context.setVariable("wall", shown);
        context.setVariable("bars", DueBars.of(shown.due()));
        context.setVariable("say", speech.in(language));
        var text = templates.process("fragments/wall", Set.of("figures"), context);
        return Frame.of(Integer.toHexString(text.hashCode()), "wall", text.strip());
    }

    /** The moment as of which the figures hold, to be shown beside them. */
    String asOf(Locale language) {
        lock.lock();
        try {
            return figures == null ? "" : speech.in(language).clock(figures.asOf());
        } finally {
            lock.unlock();
        }
    }
}
