package fr.parcours.iae.postgres;

import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;
import org.springframework.util.StringUtils;

/** One line on the error stream, in place of Boot's banner and of any stack trace. */
class OneLineReporter implements FailureAnalysisReporter {

  @Override
  @SuppressWarnings("SystemOut") // logging may not stand yet
  public void report(FailureAnalysis analysis) {
    System.err.println(line(analysis));
  }

  static String line(FailureAnalysis analysis) {
    String action = analysis.getAction();
    String text = "Démarrage impossible : " + analysis.getDescription();
    return (StringUtils.hasText(action) ? text + " " + action : text).replaceAll("\\s+", " ");
  }
}
