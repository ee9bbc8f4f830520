package fr.parcours.iae.parcours;

/** Why a path is over. */
enum FinParcours {
  EXPIRE,
  ANNULE
}
