package fr.parcours.iae.conformance;

import fr.parcours.iae.candidature.EtatCandidature;
import fr.parcours.iae.candidature.Transition;
import fr.parcours.iae.conformance.Correspondances.NonCorrespondance;
import fr.parcours.iae.regles.AuteurDiagnostic;
import fr.parcours.iae.regles.CritereIae;
import fr.parcours.iae.regles.DestinatairesNotification.Destinataire;
import fr.parcours.iae.regles.Emetteur;
import fr.parcours.iae.regles.OrigineEmbauche;
import fr.parcours.iae.regles.TransitionFicheSalarie;
import fr.parcours.iae.shared.KindSiae;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Map.Entry;

/** Words of the cases and the words of the domain. */
final class Vocabulaire {

  private static final Map<String, EtatCandidature> ETATS =
      Map.of(
          "new", EtatCandidature.NOUVELLE,
          "processing", EtatCandidature.A_L_ETUDE,
          "postponed", EtatCandidature.EN_ATTENTE,
          "prior_to_hire", EtatCandidature.ACTION_PREALABLE,
          "accepted", EtatCandidature.ACCEPTEE,
          "refused", EtatCandidature.REFUSEE,
          "cancelled", EtatCandidature.ANNULEE,
          "obsolete", EtatCandidature.EMBAUCHE_AILLEURS,
          "pool", EtatCandidature.VIVIER);

  private static final Map<String, Emetteur> EMETTEURS =
      Map.of(
          "job_seeker", Emetteur.CANDIDAT,
          "prescriber", Emetteur.ORIENTEUR,
          "orienteur", Emetteur.ORIENTEUR,
          "non_authorized_prescriber", Emetteur.ORIENTEUR,
          "authorized_prescriber", Emetteur.PRESCRIPTEUR_HABILITE,
          "employer", Emetteur.EMPLOYEUR,
          "other_employer", Emetteur.EMPLOYEUR);

  private static final Map<String, AuteurDiagnostic> AUTEURS =
      Map.of(
          "authorized_prescriber", AuteurDiagnostic.PRESCRIPTEUR,
          "prescriber", AuteurDiagnostic.PRESCRIPTEUR,
          "employer", AuteurDiagnostic.EMPLOYEUR,
          "geiq", AuteurDiagnostic.GEIQ);

  private static final Map<String, OrigineEmbauche> ORIGINES =
      Map.of(
          "default", OrigineEmbauche.DEFAUT,
          "pe_approval", OrigineEmbauche.AGREMENT_PE,
          "ai_stock", OrigineEmbauche.STOCK_AI,
          "admin", OrigineEmbauche.ADMIN);

  private static final Map<Destinataire, String> DESTINATAIRES =
      Map.of(
          Destinataire.EMPLOYEUR_PASS, "employer:PASS",
          Destinataire.EMPLOYEUR, "employer",
          Destinataire.MEMBRES_STRUCTURE, "company_members",
          Destinataire.SUPPORT, "support",
          Destinataire.CANDIDAT, "job_seeker",
          Destinataire.EMETTEUR, "sender");

  private Vocabulaire() {}

  static EtatCandidature etat(String mot) {
    return mot(ETATS, mot);
  }

  static String etat(EtatCandidature etat) {
    return inverse(ETATS, etat);
  }

  static Emetteur emetteur(String mot) {
    return mot(EMETTEURS, mot.toLowerCase(Locale.ROOT));
  }

  static AuteurDiagnostic auteur(String mot) {
    return mot(AUTEURS, mot);
  }

  static OrigineEmbauche origine(String mot) {
    return mot(ORIGINES, mot);
  }

  static String origine(OrigineEmbauche origine) {
    return inverse(ORIGINES, origine);
  }

  static KindSiae kind(String mot) {
    return code(KindSiae.class, mot);
  }

  static CritereIae critere(String mot) {
    return code(CritereIae.class, mot);
  }

  static Transition transition(String mot) {
    return code(Transition.class, mot);
  }

  static List<TransitionFicheSalarie> historique(List<String> mots) {
    return mots.stream().map(mot -> code(TransitionFicheSalarie.class, mot)).toList();
  }

  static List<String> destinataires(List<Destinataire> destinataires) {
    return destinataires.stream().map(DESTINATAIRES::get).toList();
  }

  static <E extends Enum<E>> E code(Class<E> type, String mot) {
    try {
      return Enum.valueOf(type, mot.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new NonCorrespondance(type.getSimpleName() + " inconnu : " + mot);
    }
  }

  private static <V> V mot(Map<String, V> mots, String mot) {
    V valeur = mots.get(mot);
    if (valeur == null) {
      throw new NonCorrespondance("mot inconnu : " + mot);
    }
    return valeur;
  }

  private static <V> String inverse(Map<String, V> mots, V valeur) {
    return mots.entrySet().stream()
        .filter(mot -> mot.getValue() == valeur)
        .map(Entry::getKey)
        .findFirst()
        .orElseThrow();
  }
}
