package fr.parcours.iae.conformance;

import fr.parcours.iae.candidature.ArchivageCandidature;
import fr.parcours.iae.candidature.ContexteTransition;
import fr.parcours.iae.candidature.ContexteTransition.Role;
import fr.parcours.iae.candidature.DoublonCandidatureRule;
import fr.parcours.iae.candidature.EtatCandidature;
import fr.parcours.iae.candidature.MachineCandidature;
import fr.parcours.iae.candidature.MotifRefus;
import fr.parcours.iae.candidature.Transition;
import fr.parcours.iae.regles.DestinatairesNotification;
import fr.parcours.iae.regles.Emetteur;
import fr.parcours.iae.regles.ModeDelivrance;
import fr.parcours.iae.shared.KindSiae;
import fr.parcours.iae.shared.Resultat;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** {@code job_application_transitions}: every state by every transition, archive, time, doubles. */
final class CandidaturesConformes {

  private static final LocalDate AUJOURDHUI = LocalDate.of(2025, 6, 10);

  Correspondances correspondances() {
    String transitions =
        Arrays.stream(Transition.values())
            .filter(Transition::isDuServicePublic)
            .map(CandidaturesConformes::mot)
            .collect(Collectors.joining("|"));
    return new Correspondances()
        .quand(transitions, this::transition)
        .quand("any action except external_transfer", this::desarchivage)
        .quand("applications visible to the receiving employer.*", this::visibles)
        .quand("automatic refusal job.*", cas -> selection(cas, true))
        .quand("automatic archiv.*", cas -> selection(cas, false))
        .quand(
            "employer archives by hand",
            cas ->
                Rendu.de("accepted", ArchivageCandidature.archiver(etat(cas), cas.vrai("archived")))
                    .faits())
        .quand(
            "employer unarchives by hand",
            cas ->
                Rendu.de("accepted", ArchivageCandidature.desarchiver(cas.vrai("archived", true)))
                    .faits())
        .quand("new application to the same company", this::doublon)
        .quand(
            "prior actions to hiring may be changed",
            cas ->
                Rendu.vide()
                    .et(
                        "allowed",
                        MachineCandidature.isActionPrealableModifiable(
                            kind(cas, KindSiae.GEIQ), etat(cas)))
                    .faits())
        .quand("processing date after each action", this::traitement)
        .quand("refusal reasons (hidden|shown|offered|proposed)", this::motifs);
  }

  private Map<String, Object> transition(Cas cas) {
    Transition transition = Vocabulaire.transition(cas.when());
    EtatCandidature avant = etat(cas);
    Resultat<EtatCandidature> resultat =
        MachineCandidature.apply(transition, avant, contexte(cas, transition));
    boolean fait = resultat.isFait();
    List<String> autres =
        cas.liste("other_applications").stream()
            .map(autre -> autre(Vocabulaire.etat(autre), fait && transition == Transition.ACCEPT))
            .toList();
    return Rendu.de("accepted", resultat)
        .et("state", Vocabulaire.etat(fait ? resultat.orElseThrow() : avant))
        .et("others", autres)
        .et("archived", cas.vrai("archived") && !(fait && transition.isDesarchivant()))
        .et(
            "notified",
            fait ? Vocabulaire.destinataires(prevenus(transition, emetteur(cas))) : List.of())
        .faits();
  }

  private static String autre(EtatCandidature etat, boolean embauche) {
    return Vocabulaire.etat(embauche ? MachineCandidature.apresEmbaucheAilleurs(etat) : etat);
  }

  private static List<DestinatairesNotification.Destinataire> prevenus(
      Transition transition, Emetteur emetteur) {
    return switch (transition) {
      case ACCEPT ->
          DestinatairesNotification.embaucheAcceptee(ModeDelivrance.AUTOMATIQUE, emetteur);
      case REFUSE, POSTPONE, ADD_TO_POOL -> DestinatairesNotification.personneEtEmetteur(emetteur);
      case CANCEL -> DestinatairesNotification.embaucheAnnulee(emetteur);
      case TRANSFER -> DestinatairesNotification.candidatureTransferee(emetteur);
      default -> List.of();
    };
  }

  /** What a case does not say is what makes the transition possible ("preconditions_met"). */
  private static ContexteTransition contexte(Cas cas, Transition transition) {
    boolean geiq =
        transition == Transition.MOVE_TO_PRIOR_TO_HIRE
            || transition == Transition.CANCEL_PRIOR_TO_HIRE;
    return ContexteTransition.par(
            role(cas, transition), kind(cas, geiq ? KindSiae.GEIQ : KindSiae.EI))
        .avecReponse(cas.texte("answer", "Merci de votre candidature."))
        .avecMotif(motif(cas))
        .avecDebut(debut(cas));
  }

  private static Role role(Cas cas, Transition transition) {
    if (cas.a("member_of")) {
      List<String> membre = cas.liste("member_of");
      boolean origine = membre.contains("origin");
      return origine && membre.contains("target")
          ? Role.EMPLOYEUR_DES_DEUX
          : origine ? Role.EMPLOYEUR : Role.AUTRE_PROFESSIONNEL;
    }
    String acteur =
        cas.texte("actor", transition == Transition.RENDER_OBSOLETE ? "system" : "employer member");
    if (acteur.startsWith("system")) {
      return Role.SYSTEME;
    }
    if (acteur.startsWith("job_seeker")) {
      return Role.CANDIDAT;
    }
    if (!acteur.startsWith("employer") || acteur.matches(".*(another|other|not a member|only).*")) {
      return Role.AUTRE_PROFESSIONNEL;
    }
    boolean deux =
        acteur.contains("both")
            || (cas.vrai("preconditions_met") && transition == Transition.TRANSFER);
    return deux ? Role.EMPLOYEUR_DES_DEUX : Role.EMPLOYEUR;
  }

  private static @Nullable MotifRefus motif(Cas cas) {
    for (String champ : List.of("refusal_reason", "reason")) {
      if (cas.given().has(champ)) {
        String motif = cas.texte(champ, "");
        return motif.isEmpty() ? null : Vocabulaire.code(MotifRefus.class, motif);
      }
    }
    return MotifRefus.OTHER;
  }

  private static @Nullable LocalDate debut(Cas cas) {
    for (String champ : List.of("hiring_start_at", "hiring_start", "start")) {
      if (cas.given().has(champ)) {
        return cas.date(champ);
      }
    }
    return AUJOURDHUI;
  }

  private Map<String, Object> desarchivage(Cas cas) {
    boolean archivee = cas.vrai("archived");
    for (String mot : cas.liste("states")) {
      EtatCandidature etat = Vocabulaire.etat(mot);
      for (Transition transition : Transition.values()) {
        boolean jouee =
            transition != Transition.EXTERNAL_TRANSFER && transition.isPossibleDepuis(etat);
        if (jouee && !transition.isDesarchivant()) {
          return Rendu.vide().et("archived", archivee).faits();
        }
      }
    }
    return Rendu.vide().et("archived", false).faits();
  }

  private Map<String, Object> visibles(Cas cas) {
    LocalDate jour = cas.date("today", AUJOURDHUI);
    List<Integer> indices = new ArrayList<>();
    for (int i = 0; i < cas.given().path("applications").size(); i++) {
      var candidature = cas.given().get("applications").get(i);
      if (ArchivageCandidature.isVisibleParEmployeur(
          Vocabulaire.etat(candidature.path("state").asText()),
          LocalDate.parse(candidature.path("created").asText()),
          jour)) {
        indices.add(i);
      }
    }
    return Rendu.vide().et("indexes", indices).faits();
  }

  private Map<String, Object> selection(Cas cas, boolean refus) {
    LocalDate jour = cas.date("today", AUJOURDHUI);
    LocalDate modifiee = cas.date("last_update", jour);
    boolean archivee = cas.vrai("archived");
    boolean retenue =
        refus
            ? ArchivageCandidature.isARefuser(etat(cas), archivee, modifiee, jour)
            : ArchivageCandidature.isAArchiver(etat(cas), archivee, modifiee, jour);
    return Rendu.vide().et("selected", retenue).faits();
  }

  private Map<String, Object> doublon(Cas cas) {
    Duration depuis =
        cas.a("previous_application_hours_ago")
            ? Duration.ofMinutes(
                Math.round(cas.given().get("previous_application_hours_ago").asDouble() * 60))
            : null;
    boolean structure = cas.texte("actor", "").startsWith("employer of the company");
    return Rendu.de("accepted", DoublonCandidatureRule.verdict(depuis, structure))
        .et("warning", DoublonCandidatureRule.isAvertissement(depuis))
        .faits();
  }

  private Map<String, Object> traitement(Cas cas) {
    return Rendu.vide()
        .et("set_by", transitions(Transition::isFixantLeTraitement))
        .et("cleared_by", transitions(Transition::isEffacantLeTraitement))
        .faits();
  }

  private Map<String, Object> motifs(Cas cas) {
    KindSiae kind = kind(cas, KindSiae.EI);
    return Rendu.vide()
        .et("hidden", MotifRefus.masques(kind).stream().map(MotifRefus::code).toList())
        .et("shown", MotifRefus.proposes(kind).stream().map(MotifRefus::code).toList())
        .faits();
  }

  private static List<String> transitions(Predicate<Transition> retenue) {
    return Arrays.stream(Transition.values())
        .filter(Transition::isDuServicePublic)
        .filter(retenue)
        .map(CandidaturesConformes::mot)
        .toList();
  }

  private static String mot(Transition transition) {
    return transition.name().toLowerCase(Locale.ROOT);
  }

  private static EtatCandidature etat(Cas cas) {
    return Vocabulaire.etat(cas.texte("state", "new"));
  }

  private static Emetteur emetteur(Cas cas) {
    return Vocabulaire.emetteur(cas.texte("sender", "job_seeker"));
  }

  private static KindSiae kind(Cas cas, KindSiae defaut) {
    return Vocabulaire.kind(cas.texte("company_kind", cas.texte("kind", defaut.name())));
  }
}
