package fr.parcours.iae.support;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** Counts the statements our repositories send on this thread, as the template names them. */
public final class EnoncesSql {

  private static final String ENVOI = "Executing";

  private EnoncesSql() {}

  /** The statements sent while this is done. */
  public static <T> List<String> during(Supplier<T> what) {
    Logger logger = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
    Level before = logger.getLevel();
    boolean additive = logger.isAdditive();
    ListAppender<ILoggingEvent> appender = new ListAppender<>();
    appender.start();
    logger.addAppender(appender);
    logger.setLevel(Level.DEBUG);
    logger.setAdditive(false);
    String thread = Thread.currentThread().getName();
    try {
      what.get();
    } finally {
      logger.setLevel(before);
      logger.setAdditive(additive);
      logger.detachAppender(appender);
    }
    return appender.list.stream()
        .filter(e -> e.getThreadName().equals(thread))
        .map(ILoggingEvent::getFormattedMessage)
        .filter(m -> m.startsWith(ENVOI) && m.contains("["))
        .toList();
  }
}
