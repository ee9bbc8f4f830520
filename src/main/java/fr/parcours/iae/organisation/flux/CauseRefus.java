package fr.parcours.iae.organisation.flux;

/**
 * Why one line is not imported: refused because it is wrong, or left out because it is not ours.
 */
public enum CauseRefus {
  NOMBRE_DE_COLONNES("La ligne n’a pas le nombre de colonnes attendu."),
  CARACTERE_INTERDIT("La ligne contient un caractère de contrôle interdit."),
  IDENTIFIANT_INVALIDE("L’identifiant ASP n’est pas un nombre."),
  SIRET_INVALIDE("Un SIRET ne compte pas 14 chiffres."),
  SIREN_DIFFERENT("Le SIREN actuel et celui de la signature diffèrent."),
  DENOMINATION_ABSENTE("La dénomination est vide."),
  NAF_INVALIDE("Le code NAF n’a pas la forme de quatre chiffres et une lettre."),
  COURRIEL_ABSENT("L’adresse de courriel du correspondant technique est vide."),
  COURRIEL_INVALIDE("L’adresse de courriel du correspondant technique est mal formée."),
  CODE_POSTAL_INVALIDE("Le code postal ne compte pas cinq chiffres."),
  DEPARTEMENT_INCONNU("Le code postal ne désigne aucun département."),
  DOUBLON("L’identifiant figure déjà sur une ligne précédente du fichier."),
  NUMERO_INVALIDE("Le numéro d’annexe ne suit pas le format mesure, département, année, rang."),
  AVENANT_INVALIDE("Un numéro d’avenant n’est pas un nombre."),
  MESURE_INCONNUE("Le code de mesure n’est pas connu."),
  DATE_INVALIDE("Une date d’effet n’est pas au format jj/mm/aaaa."),
  DATES_INVERSEES("La fin d’effet précède le début."),
  ETAT_INCONNU("L’état de l’annexe n’est pas connu."),
  ETP_INVALIDE("Le nombre d’équivalents temps plein n’est pas un nombre positif."),
  STRUCTURE_INCONNUE(
      "La structure de l’annexe n’est pas connue : elle manque au fichier des structures ou y a été refusée."),
  NUMERO_DEJA_PRIS("Ce numéro d’annexe, avec les mêmes avenants, appartient à une autre annexe."),
  MILIEU_PENITENTIAIRE("Mesure en milieu pénitentiaire, hors des conventions ordinaires.", true),
  HORS_SIAE("Mesure du fonds départemental d’insertion, qui n’est pas un type de SIAE.", true);

  private final String message;
  private final boolean ecartee;

  CauseRefus(String message) {
    this(message, false);
  }

  CauseRefus(String message, boolean ecartee) {
    this.message = message;
    this.ecartee = ecartee;
  }

  public String message() {
    return message;
  }

  /** Left out on purpose: the line is right, it is only not for this platform. */
  public boolean isEcartee() {
    return ecartee;
  }
}
