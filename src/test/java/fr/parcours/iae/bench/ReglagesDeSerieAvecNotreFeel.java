package fr.parcours.iae.bench;

import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;

/** The engine as it comes, but for the FEEL of its tables. */
final class ReglagesDeSerieAvecNotreFeel extends ReglagesDeSerie {

  @Override
  void feel(SpringProcessEngineConfiguration engine) {}
}
