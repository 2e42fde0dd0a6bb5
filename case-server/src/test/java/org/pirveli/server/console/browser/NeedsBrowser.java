package org.pirveli.server.console.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Tests that are skipped where there is no Chromium; where one is required, they fail instead. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(NeedsBrowser.Found.class)
@interface NeedsBrowser {

    /** Looks for the browser. */
    final class Found implements ExecutionCondition {

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            var found = Chromium.executable();
            if (found.isPresent()) {
                return ConditionEvaluationResult.enabled("Chromium is " + found.get());
            }
            var missing =
                    "there is no Chromium here: apt-get install chromium, or say where it is with"
                            + " -Dpirveli.browser.path=…";
            if (Chromium.isRequired()) {
                throw new IllegalStateException(missing);
            }
            return ConditionEvaluationResult.disabled(missing);
        }
    }
}
