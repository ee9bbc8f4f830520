package fr.parcours.iae.regles;

/** Why a PASS IAE is prolonged, as the existing public service codes it, in the order shown. */
public enum MotifProlongation {
  SENIOR_CDI,
  COMPLETE_TRAINING,
  RQTH,
  SENIOR,
  PARTICULAR_DIFFICULTIES,
  HEALTH_CONTEXT
}
