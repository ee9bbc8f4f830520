package fr.parcours.iae.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import fr.parcours.iae.regles.DecisionTable;
import fr.parcours.iae.regles.DestinataireProlongationRule;
import fr.parcours.iae.regles.EtatPassIae;
import fr.parcours.iae.regles.FinPass;
import fr.parcours.iae.regles.MotifProlongation;
import fr.parcours.iae.regles.NouveauPassRule;
import fr.parcours.iae.regles.OuvertureProlongationRule;
import fr.parcours.iae.regles.PeriodePass;
import fr.parcours.iae.regles.PeriodeProlongation;
import fr.parcours.iae.regles.PlafondProlongation;
import fr.parcours.iae.regles.ProlongationRule;
import fr.parcours.iae.regles.ProlongationRule.Pieces;
import fr.parcours.iae.regles.RegleMotifProlongation;
import fr.parcours.iae.shared.KindSiae;
import fr.parcours.iae.shared.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** {@code prolongation_rules}: window, reasons, caps, attachments, answer, reminders. */
final class ProlongationsConformes {

  static final LocalDate AUJOURDHUI = LocalDate.of(2025, 6, 10);
  private final DecisionTable decisions;

  ProlongationsConformes(DecisionTable decisions) {
    this.decisions = decisions;
  }

  Correspondances correspondances() {
    return new Correspondances()
        .quand("SIAE \\w+ opens the prolongation screen", this::parUneSiae)
        .quand(
            "(a|authorised) prescriber grants( again)?|prescriber grants",
            InstructionsConformes::accord)
        .quand("prescriber denies( again)?", InstructionsConformes::refus)
        .quand("prescriber fills the denial", InstructionsConformes::motivation)
        .quand("denial is stored", InstructionsConformes::actions)
        .quand("a second pending request is stored", this::uneSeule)
        .quand("absolute maximum end .* is computed", this::finAbsolue)
        .quand("can the (older )?PASS be prolonged", this::ouverture)
        .quand("cumulated prolongation days are computed", this::cumul)
        .quand("employer picks the reason", this::finProposee)
        .quand("employer requests a prolongation", this::choix)
        .quand("employer submits", this::destinataire)
        .quand("first request: bounds of the end date.*", this::bornes)
        .quand("is the PASS open to prolongation", this::fenetre)
        .quand("limits of the reason are read", this::limites)
        .quand("maximum end is computed", this::bornes)
        .quand("(new )?prolongation is (validated|requested)", this::validation)
        .quand("prolongation is saved.*", this::enregistrement)
        .quand("prolongation or request is validated", this::declarant)
        .quand("one reminder round runs", RappelsConformes::tourDeRappel)
        .quand("reminder job runs", RappelsConformes::rappel)
        .quand("reminders sent so far are counted", RappelsConformes::rappels)
        .quand("reasons offered are listed", this::motifs)
        .quand("reasons still selectable are listed", this::motifsOuverts)
        .quand("third prolongation fills the .* freed", this::placeRendue)
        .quand("which SIAE kinds may attach the report file", this::structuresAvecBilan);
  }

  private Map<String, Object> parUneSiae(Cas cas) {
    String siae = cas.texte("requesting_siae", cas.when().split(" ")[1]);
    boolean embauche =
        cas.liste("accepted_hirings").stream().anyMatch(e -> e.split(" ")[0].equals(siae));
    PeriodePass pass = new PeriodePass(AUJOURDHUI.minusYears(2), AUJOURDHUI.plusMonths(3));
    return Rendu.de(
            "allowed",
            OuvertureProlongationRule.verdict(
                situation(AUJOURDHUI, pass, EtatPassIae.VALIDE, true, false, embauche)))
        .faits();
  }

  private Map<String, Object> uneSeule(Cas cas) {
    boolean nouvelleEnAttente = cas.texte("new", "PENDING").equals("PENDING");
    return Rendu.de(
            "accepted",
            OuvertureProlongationRule.uneSeuleDemande(
                nouvelleEnAttente && cas.liste("requests").contains("PENDING")))
        .faits();
  }

  private Map<String, Object> finAbsolue(Cas cas) {
    LocalDate fin =
        motif(cas).plafond(dejaProlonges(cas)).finAbsolue(cas.date("start", AUJOURDHUI));
    return Rendu.vide().et("max_end", fin).faits();
  }

  private Map<String, Object> ouverture(Cas cas) {
    LocalDate jour = cas.date("today", AUJOURDHUI);
    List<PeriodePass> passes = new ArrayList<>(Periodes.pass(cas, "passes"));
    if (passes.isEmpty()) {
      LocalDate fin = cas.date("pass_end", jour.plusMonths(3));
      passes.add(new PeriodePass(cas.date("pass_start", fin.minusYears(2)), fin));
    }
    PeriodePass pass = passes.get(cas.given().path("requested_on").asInt(0));
    boolean suspendu = cas.texte("pass_state", "").equals("SUSPENDED") || cas.vrai("suspended");
    EtatPassIae etat =
        suspendu
            ? EtatPassIae.SUSPENDU
            : EtatPassIae.le(jour, pass, Periodes.suspensions(cas, "suspension"));
    Verdict verdict =
        OuvertureProlongationRule.verdict(
            situation(
                jour,
                pass,
                etat,
                NouveauPassRule.dernier(passes).orElseThrow().equals(pass),
                cas.liste("requests").contains("PENDING"),
                cas.vrai("accepted_hiring", true)));
    return Rendu.de("allowed", verdict)
        .et("window_open", OuvertureProlongationRule.isOuverte(pass.fin(), jour))
        .faits();
  }

  private static OuvertureProlongationRule.Situation situation(
      LocalDate jour,
      PeriodePass pass,
      EtatPassIae etat,
      boolean dernier,
      boolean enAttente,
      boolean embauche) {
    return new OuvertureProlongationRule.Situation(jour, pass, etat, dernier, enAttente, embauche);
  }

  private Map<String, Object> cumul(Cas cas) {
    return Rendu.vide().et("days", PlafondProlongation.joursCumules(existantes(cas))).faits();
  }

  private Map<String, Object> finProposee(Cas cas) {
    LocalDate proposee =
        ProlongationRule.finProposee(
            motif(cas), dejaProlonges(cas), cas.date("pass_end", AUJOURDHUI));
    return Rendu.vide().et("proposed_end", cas.date("end", proposee)).faits();
  }

  private Map<String, Object> choix(Cas cas) {
    return Rendu.de("accepted", motif(cas).choix(cas.date("today", AUJOURDHUI))).faits();
  }

  private Map<String, Object> destinataire(Cas cas) {
    int habilitees =
        cas.given()
            .path("prescriber_active_authorized_orgs")
            .asInt(cas.texte("prescriber", "").contains("non-authorized") ? 0 : 1);
    return Rendu.de(
            "accepted",
            DestinataireProlongationRule.prescripteur(habilitees, cas.vrai("organisation_given")))
        .faits();
  }

  private Map<String, Object> bornes(Cas cas) {
    List<PeriodeProlongation> existantes = Periodes.prolongations(cas, "existing");
    LocalDate initiale =
        cas.date("pass_end_initial", cas.date("pass_end", cas.date("start", AUJOURDHUI)));
    LocalDate debut = FinPass.avecTous(initiale, existantes);
    PlafondProlongation plafond = motif(cas).plafond(dejaProlonges(cas));
    return Rendu.vide()
        .et("start", debut)
        .et("min_end", debut)
        .et("max_end", plafond.finMaximum(debut))
        .et("days_left", plafond.joursRestants())
        .faits();
  }

  private Map<String, Object> fenetre(Cas cas) {
    return Rendu.vide()
        .et(
            "open",
            OuvertureProlongationRule.isOuverte(
                cas.date("pass_end", AUJOURDHUI), cas.date("today", AUJOURDHUI)))
        .faits();
  }

  private Map<String, Object> limites(Cas cas) {
    RegleMotifProlongation motif = motif(cas);
    return Rendu.vide()
        .et("max_days_per_request", motif.joursParDemande())
        .et("max_cumulative_days", motif.joursCumules())
        .et("needs_prescriber", motif.parPrescripteur())
        .et("report_file_allowed", motif.bilanRequis())
        .faits();
  }

  private Map<String, Object> validation(Cas cas) {
    ProlongationRule.Demande demande = demande(cas);
    Verdict verdict = ProlongationRule.verdict(demande);
    if (cas.when().contains("requested")) {
      verdict =
          motif(cas)
              .choix(cas.date("today", AUJOURDHUI))
              .and(() -> ProlongationRule.verdict(demande));
    }
    return Rendu.de("accepted", verdict)
        .et("max_end", demande.plafond().finMaximum(demande.debut()))
        .faits();
  }

  private ProlongationRule.Demande demande(Cas cas) {
    List<PeriodeProlongation> existantes = existantes(cas);
    LocalDate initiale = cas.date("pass_end_initial");
    LocalDate suivante = initiale == null ? AUJOURDHUI : FinPass.avecTous(initiale, existantes);
    LocalDate debut = cas.date("start", cas.date("pass_end", suivante));
    return new ProlongationRule.Demande(
        cas.date("pass_end", debut),
        existantes,
        debut,
        cas.date("end", debut.plusDays(cas.given().path("days").asLong(30))),
        motif(cas),
        pieces(cas));
  }

  private static Pieces pieces(Cas cas) {
    return new Pieces(
        cas.vrai("report_file"),
        cas.vrai("phone_interview"),
        cas.vrai("contact_email"),
        cas.vrai("contact_phone"));
  }

  private Map<String, Object> enregistrement(Cas cas) {
    Verdict verdict =
        cas.a("new")
            ? ProlongationRule.chevauchement(
                Periodes.prolongations(cas, "new").get(0), Periodes.prolongations(cas, "existing"))
            : ProlongationRule.pieces(motif(cas), pieces(cas));
    return Rendu.de("accepted", verdict).faits();
  }

  private Map<String, Object> declarant(Cas cas) {
    boolean membre = !cas.texte("declared_by", "").matches(".*(another|other|not a member).*");
    return Rendu.de("accepted", DestinataireProlongationRule.declarant(membre)).faits();
  }

  private Map<String, Object> motifs(Cas cas) {
    return Rendu.vide().et("reasons_in_order", codes(cas, regle -> true)).faits();
  }

  private Map<String, Object> motifsOuverts(Cas cas) {
    long deja = dejaProlonges(cas);
    return Rendu.vide()
        .et("selectable", codes(cas, regle -> !regle.plafond(deja).isAtteint()))
        .et("disabled", codes(cas, regle -> regle.plafond(deja).isAtteint()))
        .faits();
  }

  private List<String> codes(Cas cas, Predicate<RegleMotifProlongation> retenu) {
    return RegleMotifProlongation.proposes(
            Vocabulaire.kind(cas.texte("siae_kind", "ACI")), decisions)
        .stream()
        .filter(retenu)
        .map(regle -> regle.motif().name())
        .toList();
  }

  /** Two prolongations fill the cap, the second is shortened, a third takes what it gave back. */
  private Map<String, Object> placeRendue(Cas cas) {
    JsonNode premiere = cas.given().path("first");
    LocalDate debut = Periodes.jour(premiere.path("start"));
    LocalDate milieu = debut.plusDays(premiere.path("days").asLong());
    long rendus = cas.given().path("second_shortened_by").asLong();
    LocalDate plein =
        debut.plusDays(cas.given().path("second_end_offset_from_first_start").asLong());
    LocalDate reprise = plein.minusDays(rendus);
    return Rendu.de(
            "accepted",
            ProlongationRule.verdict(
                new ProlongationRule.Demande(
                    reprise,
                    List.of(
                        new PeriodeProlongation(debut, milieu),
                        new PeriodeProlongation(milieu, reprise)),
                    reprise,
                    plein,
                    motif(cas),
                    Pieces.AUCUNE)))
        .faits();
  }

  private Map<String, Object> structuresAvecBilan(Cas cas) {
    List<String> avecBilan =
        cas.liste("kinds").stream()
            .filter(
                kind ->
                    RegleMotifProlongation.pour(
                            MotifProlongation.RQTH, Vocabulaire.kind(kind), decisions)
                        .bilanRequis())
            .toList();
    return Rendu.vide().et("allowed", avecBilan).faits();
  }

  /** Without a kind the case speaks of the reason alone: an AI has them all. */
  private RegleMotifProlongation motif(Cas cas) {
    return RegleMotifProlongation.pour(
        Vocabulaire.code(MotifProlongation.class, cas.texte("reason", "COMPLETE_TRAINING")),
        Vocabulaire.kind(cas.texte("siae_kind", KindSiae.AI.name())),
        decisions);
  }

  private static long dejaProlonges(Cas cas) {
    return cas.given()
        .path("days_already_prolonged")
        .asLong(PlafondProlongation.joursCumules(existantes(cas)));
  }

  /** Prolongations given by their dates or by their number of days, one after the other. */
  private static List<PeriodeProlongation> existantes(Cas cas) {
    List<PeriodeProlongation> existantes = new ArrayList<>();
    LocalDate debut = AUJOURDHUI.minusYears(10);
    for (JsonNode existante : cas.given().path("existing")) {
      if (existante.has("days")) {
        LocalDate fin = debut.plusDays(existante.path("days").asLong());
        existantes.add(new PeriodeProlongation(debut, fin));
        debut = fin;
      } else {
        return Periodes.prolongations(cas, "existing");
      }
    }
    return existantes;
  }
}
