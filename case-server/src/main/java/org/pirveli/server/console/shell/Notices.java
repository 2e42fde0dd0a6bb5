package org.pirveli.server.console.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.support.SessionFlashMapManager;

/**
 * Keeps what a page is to say of the deed that led to it. A page that was never looked at, as after
 * a second click, leaves its words behind; those of the next deed for the same page take their
 * place, so that no page tells of a deed before the last. Whatever else was left, such as a code
 * that is shown once, is still there.
 */
@Component(DispatcherServlet.FLASH_MAP_MANAGER_BEAN_NAME)
final class Notices extends SessionFlashMapManager {

    @Override
    protected void updateFlashMaps(
            List<FlashMap> kept, HttpServletRequest request, HttpServletResponse response) {
        if (!kept.isEmpty()) {
            replaceOlder(kept);
        }
        super.updateFlashMaps(kept, request, response);
    }

    private static void replaceOlder(List<FlashMap> kept) {
        var newest = kept.removeLast();
        var older = kept.stream().filter(each -> isForTheSamePage(each, newest)).toList();
        for (var words : older) {
            words.forEach(newest::putIfAbsent);
        }
        kept.removeAll(older);
        kept.add(newest);
    }

    private static boolean isForTheSamePage(FlashMap one, FlashMap other) {
        return Objects.equals(one.getTargetRequestPath(), other.getTargetRequestPath())
                && one.getTargetRequestParams().equals(other.getTargetRequestParams());
    }
}
