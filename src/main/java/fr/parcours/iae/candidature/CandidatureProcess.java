package fr.parcours.iae.candidature;

import java.util.UUID;

/** The engine, in the words of a candidature. */
interface CandidatureProcess {

  /** Starts the orientation of a deposited candidature in the version in force. */
  void startOrientation(UUID candidatureId, String departement);

  /** Ends whatever still runs for a candidature closed otherwise; nothing to do is fine. */
  void close(UUID candidatureId);
}
