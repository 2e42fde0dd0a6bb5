package org.pirveli.server.security;

import static org.pirveli.api.Role.ADMIN;
import static org.pirveli.api.Role.AUDITOR;
import static org.pirveli.api.Role.OPERATOR;
import static org.pirveli.api.Role.SUPERVISOR;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pirveli.api.Role;

/**
 * A place of the console, with everything below its path. This is the table of who may open which
 * page: what lies below none of these, nobody may open. What a page shows and does there is decided
 * by the interface, call by call.
 */
public enum Place {
    DESK("/console/desk", "headset", Group.WORK, OPERATOR, SUPERVISOR),
    WALL("/console/wall", "device-desktop", Group.WORK, SUPERVISOR),
    QUEUE("/console/queue", "inbox", Group.WORK, OPERATOR, SUPERVISOR, AUDITOR),
    ESCALATIONS("/console/escalations", "alarm", Group.WORK, SUPERVISOR, AUDITOR),
    CASES("/console/cases", "folder", Group.WORK, OPERATOR, SUPERVISOR, AUDITOR),
    REPORTS("/console/reports", "chart-bar", Group.FIGURES, OPERATOR, SUPERVISOR, AUDITOR),
    REFORM("/console/reform", "trophy", Group.FIGURES, OPERATOR, SUPERVISOR, AUDITOR),
    CALENDARS("/console/calendars", "calendar", Group.RULES, OPERATOR, SUPERVISOR, AUDITOR, ADMIN),
    POLICIES("/console/policies", "scale", Group.RULES, OPERATOR, SUPERVISOR, AUDITOR, ADMIN),
    REHEARSALS("/console/rehearsals", "route", Group.RULES, SUPERVISOR),
    TEMPLATES("/console/templates", "template", Group.RULES, OPERATOR, SUPERVISOR, AUDITOR, ADMIN),
    EVIDENCE("/console/evidence", "shield-check", Group.AUDIT, AUDITOR, ADMIN),
    EXPORTS("/console/exports", "file-certificate", Group.AUDIT, AUDITOR),
    LOOKS("/console/looks", "eye", Group.AUDIT, AUDITOR),
    DEAD_LETTERS("/console/dead-letters", "mail", Group.AUDIT, AUDITOR, ADMIN),
    OFFICE("/console/office", "building", Group.RUNNING, ADMIN, SUPERVISOR),
    HEALTH("/console/health", "cpu", Group.RUNNING, ADMIN),
    LIVE("/console/live", "refresh", Group.HIDDEN, OPERATOR, SUPERVISOR, AUDITOR),
    ACCOUNT("/console/account", "user", Group.HIDDEN, OPERATOR, SUPERVISOR, AUDITOR, ADMIN),
    HOME("/console", "home", Group.HIDDEN, OPERATOR, SUPERVISOR, AUDITOR, ADMIN);

    /** Under which heading a place stands at the side. */
    public enum Group {
        WORK,
        FIGURES,
        RULES,
        AUDIT,
        RUNNING,
        HIDDEN
    }

    private final String path;
    private final String icon;
    private final Group group;

    @SuppressWarnings("ImmutableEnumChecker") // made by Set.of
    private final Set<Role> roles;

    Place(String path, String icon, Group group, Role... roles) {
        this.path = path;
        this.icon = icon;
        this.group = group;
        this.roles = Set.of(roles);
    }

    public String path() {
        return path;
    }

    public String icon() {
        return icon;
    }

    public Group group() {
        return group;
    }

    /** Whether somebody of a role may open it. */
    public boolean isOpenTo(Role role) {
        return roles.contains(role);
    }

    /** Where a path lies: the longest place above it. */
    public static Optional<Place> of(String path) {
        return Arrays.stream(values())
                .filter(place -> path.equals(place.path) || path.startsWith(place.path + "/"))
                .max(Comparator.comparingInt(place -> place.path.length()))
                .filter(place -> place != HOME || path.equals(HOME.path));
    }

    /** What stands at the side for a role, in order. */
    public static List<Place> shownTo(Role role) {
        return Arrays.stream(values())
                .filter(place -> place.group != Group.HIDDEN && place.isOpenTo(role))
                .toList();
    }

    /** Where somebody of a role begins the day. */
    public static Place firstOf(Role role) {
        return switch (role) {
            case OPERATOR -> DESK;
            case SUPERVISOR -> WALL;
            case AUDITOR -> CASES;
            default -> OFFICE;
        };
    }
}
