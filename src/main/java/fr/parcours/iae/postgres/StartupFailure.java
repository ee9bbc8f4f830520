package fr.parcours.iae.postgres;

import org.jspecify.annotations.Nullable;

/** The application cannot start; the person who starts it reads what is wrong and what to do. */
class StartupFailure extends RuntimeException {

  private final String action;

  StartupFailure(String description, String action, @Nullable Throwable cause) {
    super(description, cause);
    this.action = action;
  }

  StartupFailure(String description, String action) {
    this(description, action, null);
  }

  String action() {
    return action;
  }
}
