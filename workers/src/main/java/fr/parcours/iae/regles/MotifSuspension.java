package fr.parcours.iae.regles;

/** Why a PASS IAE is suspended, as the existing public service codes it, in the order shown. */
public enum MotifSuspension {
  CONTRACT_SUSPENDED,
  CONTRACT_BROKEN,
  FINISHED_CONTRACT,
  APPROVAL_BETWEEN_CTA_MEMBERS,
  CONTRAT_PASSERELLE,
  SICKNESS,
  MATERNITY,
  INCARCERATION,
  TRIAL_OUTSIDE_IAE,
  DETOXIFICATION,
  FORCE_MAJEURE
}
