package fr.parcours.iae.demo;

import static fr.parcours.iae.shared.KindSiae.ACI;
import static fr.parcours.iae.shared.KindSiae.AI;
import static fr.parcours.iae.shared.KindSiae.EI;
import static fr.parcours.iae.shared.KindSiae.EITI;
import static fr.parcours.iae.shared.KindSiae.ETTI;
import static fr.parcours.iae.shared.KindSiae.GEIQ;
import static fr.parcours.iae.shared.KindSiae.OPCS;

import fr.parcours.iae.regles.TypeDecisionPrefet;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.KindSiae;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/** The cases of one département: one in each state, and the late ones. */
final class Scenarios {

  private final Equipe equipe;
  private final Gestes gestes;
  private final Deroule deroule;
  private final Clock clock;
  private int rang;

  Scenarios(Equipe equipe, Gestes gestes, Deroule deroule, Clock clock) {
    this.equipe = equipe;
    this.gestes = gestes;
    this.deroule = deroule;
    this.clock = clock;
  }

  void tell() {
    waiting();
    answered();
    diagnosticsToMake();
    hired();
    besideTheTasks();
    askedOfThePrefect();
    deroule.ilYA(
        4,
        () ->
            gestes.askHabilitation(
                "Accueil de jour de femmes victimes de violences, avec deux travailleuses sociales.",
                equipe.orienteur()));
  }

  private void askedOfThePrefect() {
    deroule.ilYA(
        8,
        () ->
            gestes.ask(
                TypeDecisionPrefet.HEURES_MISE_A_DISPOSITION,
                null,
                "Peu d’entreprises de travail temporaire d’insertion dans notre bassin d’emploi.",
                employeur(AI)));
    deroule.ilYA(
        20,
        () ->
            gestes.ask(
                TypeDecisionPrefet.PREMIERES_HEURES,
                BigDecimal.valueOf(4),
                "Chantier ouvert à des personnes sans abri, à partir de quatre heures par semaine.",
                employeur(ACI)));
  }

  private void waiting() {
    brought(ACI, equipe.missionLocale(), 2, "Très motivée par le maraîchage, disponible de suite.");
    brought(EI, equipe.orienteur(), 30, "Cherche un premier emploi en atelier.");
    Cas seul = next();
    deroule.ilYA(5, () -> seul(seul, AI, "Je cherche quelques heures de ménage par semaine."));
    Cas etude = brought(ACI, equipe.missionLocale(), 9, "A déjà travaillé en espaces verts.");
    deroule.ilYA(6, () -> gestes.study(etude, employeur(ACI)));
    deroule.ilYA(
        5, () -> gestes.join(etude, "Attestation de formation.pdf", "", equipe.missionLocale()));
    deroule.ilYA(
        5, () -> gestes.join(etude, "Facture.pdf", ServeurAntivirus.EICAR, equipe.missionLocale()));
    Cas attente = brought(ETTI, equipe.missionLocale(), 20, "Titulaire du CACES 1, permis B.");
    answer(
        attente, 12, ETTI, Reponses.later("ATTENTE", "Une mission est prévue le mois prochain."));
    Cas oubliee = brought(EI, equipe.missionLocale(), 52, "Souhaite se former à la menuiserie.");
    answer(oubliee, 40, EI, Reponses.later("ATTENTE", "Nous attendons l’ouverture de l’atelier."));
    Cas vivier = brought(AI, equipe.orienteur(), 42, "Disponible le matin, sans véhicule.");
    answer(vivier, 25, AI, Reponses.later("VIVIER", "Pas de mission pour l’instant."));
  }

  private void answered() {
    Cas refus = next();
    deroule.ilYA(16, () -> seul(refus, ETTI, "Je suis manutentionnaire et je cherche du travail."));
    answer(
        refus,
        11,
        ETTI,
        Reponses.refuse("NO_POSITION", "Aucune mission ouverte ce mois-ci, revenez vers nous."));
    act(refus, 3, "archivage", ETTI, Map.of());
    Cas reoriente = brought(EI, equipe.missionLocale(), 19, "Sans expérience, très volontaire.");
    answer(
        reoriente,
        8,
        EI,
        Reponses.refuse("LACKING_SKILLS", "Le poste demande une expérience de soudure."));
    Cas ailleurs = brought(AI, equipe.missionLocale(), 28, "Cherche un emploi à temps partiel.");
    Cas embauche = new Cas(ailleurs.personne());
    deroule.ilYA(
        27,
        () -> {
          embauche.known(ailleurs.candidat());
          gestes.submit(
              embauche,
              equipe.siae(ACI),
              "Prête à commencer tout de suite.",
              equipe.missionLocale());
        });
    accept(embauche, 18, ACI, "Agente d’entretien des espaces verts", "RSA");
  }

  private void diagnosticsToMake() {
    direct(EI, 3);
    Cas avis = direct(ACI, 12);
    answer(avis, 5, ACI, Reponses.lackCriteres());
    Cas diagnostic = direct(ETTI, 21);
    answer(diagnostic, 19, ETTI, Reponses.lackCriteres());
    answer(
        diagnostic,
        17,
        ETTI,
        Reponses.ask(
            Equipe.organisation(equipe.missionLocale()),
            "Un seul critère de niveau 2 : pouvez-vous apprécier sa situation ?"));
  }

  private void hired() {
    Cas suivie = brought(ACI, equipe.missionLocale(), 75, "Sort de formation, projet validé.");
    deroule.ilYA(74, () -> gestes.openAccount(suivie));
    accept(suivie, 62, ACI, "Ouvrier maraîcher", "DETLD");
    deroule.ilYA(
        1,
        () ->
            gestes.actOnPass(
                suivie,
                "heures",
                Map.of(
                    "moisDeclare",
                    new String[] {YearMonth.from(day()).minusMonths(1).toString()},
                    "heuresMois",
                    new String[] {"96.5"}),
                employeur(ACI)));
    deroule.ilYA(
        6,
        () ->
            gestes.ask(
                TypeDecisionPrefet.HORAIRE_HEBDOMADAIRE,
                suivie,
                BigDecimal.valueOf(12),
                "Reprise après un long arrêt : douze heures par semaine pour commencer.",
                employeur(ACI)));
    Cas oublie = next();
    deroule.ilYA(
        10,
        () -> {
          gestes.know(oublie, oublie.personne().identifiantsOublies(), equipe.missionLocale());
          gestes.submit(
              oublie,
              equipe.siae(EI),
              "Papiers en cours, embauche urgente.",
              equipe.missionLocale());
        });
    accept(oublie, 4, EI, "Manutentionnaire", "RSA");
    Cas ancien = brought(EI, equipe.missionLocale(), 1060, "Longue recherche d’emploi.");
    accept(ancien, 1045, EI, "Agent de tri", "AAH");
    Cas directe = next();
    deroule.ilYA(
        15,
        () -> {
          gestes.know(directe, directe.personne().identifiants(), employeur(AI));
          gestes.declare(
              directe,
              Map.of(
                  "dateDebut",
                  day().plusDays(1),
                  "poste",
                  "Aide à domicile",
                  "criteres",
                  List.of("ASS")),
              employeur(AI));
        });
  }

  private Cas brought(KindSiae kind, Acteur par, int ilYA, String message) {
    Cas cas = next();
    deroule.ilYA(
        ilYA,
        () -> {
          gestes.know(cas, cas.personne().identifiants(), par);
          gestes.submit(cas, equipe.siae(kind), message, par);
        });
    return cas;
  }

  /** The person alone, with an account. */
  private void seul(Cas cas, KindSiae kind, String message) {
    gestes.know(cas, cas.personne().identifiants(), Acteur.systeme());
    gestes.submit(cas, equipe.siae(kind), message, gestes.openAccount(cas));
  }

  /** A hire declared without criteria: the diagnosis waits to be made. */
  private Cas direct(KindSiae kind, int ilYA) {
    Cas cas = next();
    deroule.ilYA(
        ilYA,
        () -> {
          gestes.know(cas, cas.personne().identifiants(), employeur(kind));
          gestes.declare(
              cas,
              Map.of("dateDebut", day().plusDays(30), "poste", "Agent polyvalent"),
              employeur(kind));
        });
    return cas;
  }

  private void accept(Cas cas, int ilYA, KindSiae kind, String poste, String critere) {
    deroule.ilYA(
        ilYA,
        () ->
            gestes.answer(
                cas, Reponses.accept(day().plusDays(6), poste, critere), employeur(kind)));
  }

  private void answer(Cas cas, int ilYA, KindSiae kind, Map<String, String[]> champs) {
    deroule.ilYA(ilYA, () -> gestes.answer(cas, champs, employeur(kind)));
  }

  private Acteur employeur(KindSiae kind) {
    return equipe.employeur(kind);
  }

  private Cas next() {
    return new Cas(new PersonneDemo(equipe.territoire(), rang++));
  }

  /** The day being told. */
  private LocalDate day() {
    return LocalDate.now(clock);
  }

  private void besideTheTasks() {
    brought(EITI, equipe.missionLocale(), 6, "Veut créer son activité de livraison à vélo.");
    brought(OPCS, equipe.orienteur(), 4, "Cherche un chantier où la clause sociale s’applique.");
    Cas prealable = brought(GEIQ, equipe.missionLocale(), 16, "Vise un contrat en alternance.");
    deroule.ilYA(
        10,
        () ->
            gestes.act(
                prealable,
                "ajouter-action",
                Reponses.action("PMSMP", day().plusDays(3), day().plusDays(16)),
                employeur(GEIQ)));
    Cas retiree = brought(AI, equipe.missionLocale(), 15, "Disponible deux jours par semaine.");
    deroule.ilYA(
        13,
        () ->
            gestes.act(retiree, "retrait", Reponses.withdraw("FORMATION"), equipe.missionLocale()));
    Cas annulee = brought(ETTI, equipe.missionLocale(), 34, "Prêt à travailler en équipe de nuit.");
    accept(annulee, 26, ETTI, "Préparateur de commandes", "RSA");
    act(annulee, 23, "annulation", ETTI, Map.of());
  }

  private void act(Cas cas, int ilYA, String geste, KindSiae kind, Map<String, String[]> champs) {
    deroule.ilYA(ilYA, () -> gestes.act(cas, geste, champs, employeur(kind)));
  }
}
