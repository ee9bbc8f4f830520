package fr.parcours.iae.conformance;

import fr.parcours.iae.conformance.Correspondances.NonCorrespondance;
import fr.parcours.iae.regles.AuteurDiagnostic;
import fr.parcours.iae.regles.Certification;
import fr.parcours.iae.regles.CritereIae;
import fr.parcours.iae.regles.CriteresMinimum;
import fr.parcours.iae.regles.DecisionTable;
import fr.parcours.iae.regles.DiagnosticConnu;
import fr.parcours.iae.regles.DiagnosticRule;
import fr.parcours.iae.regles.DiagnosticValidite;
import fr.parcours.iae.regles.DiagnosticsConnus;
import fr.parcours.iae.regles.ProfilCandidat;
import fr.parcours.iae.regles.PropositionCriteres;
import fr.parcours.iae.shared.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** {@code eligibility_criteria}: criteria, minimums by the real table, diagnoses and who sees them. */
final class CriteresConformes {

  private static final LocalDate AUJOURDHUI = LocalDate.of(2025, 6, 10);
  private static final Pattern JOUR = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  private static final Map<CritereIae.AgePreuve, String> AGES =
      Map.of(
          CritereIae.AgePreuve.TROIS_MOIS, "3 months",
          CritereIae.AgePreuve.TROIS_MOIS_ATTESTATION, "3 months (honour statement)",
          CritereIae.AgePreuve.SIX_MOIS, "6 months",
          CritereIae.AgePreuve.DOUZE_MOIS, "12 months",
          CritereIae.AgePreuve.VALIDE_A_L_EMBAUCHE, "valid at hiring",
          CritereIae.AgePreuve.VALIDE_A_LA_DELIVRANCE, "valid at PASS issue");

  /** Fields of a profile that state a criterion by themselves. */
  private static final Map<String, CritereIae> DECLARES =
      Map.ofEntries(
          Map.entry("rsa_since", CritereIae.RSA),
          Map.entry("ass_since", CritereIae.ASS),
          Map.entry("aah_since", CritereIae.AAH),
          Map.entry("rqth", CritereIae.TH),
          Map.entry("rqth_employee", CritereIae.TH),
          Map.entry("isolated_parent", CritereIae.PI),
          Map.entry("ase_exit", CritereIae.ASE),
          Map.entry("housing_issue", CritereIae.PSH_PR),
          Map.entry("refugee", CritereIae.REF_DA),
          Map.entry("detention_exit_or_ppsmj", CritereIae.DETENTION_MJ),
          Map.entry("low_level_in_french", CritereIae.FLE),
          Map.entry("mobility_issue", CritereIae.PM));

  private final DecisionTable decisions;

  CriteresConformes(DecisionTable decisions) {
    this.decisions = decisions;
  }

  Correspondances correspondances() {
    return new Correspondances()
        .quand("criterion is looked up in the reference list", this::reference)
        .quand("reference list is counted", this::totaux)
        .quand("criterion is checked by .*", this::certification)
        .quand("criterion proposed from the job seeker profile", this::proposition)
        .quand("minimum criteria for an employer diagnosis", this::minimum)
        .quand("diagnosis is submitted", this::soumission)
        .quand("diagnosis expiry date is computed", this::expiration)
        .quand("diagnosis validity is evaluated", this::validite)
        .quand("\\w+ renews the diagnosis", this::renouvellement)
        .quand("which diagnosis is considered valid", this::quelDiagnostic)
        .quand("diagnosis shown to the job seeker", this::vuParLaPersonne);
  }

  private Map<String, Object> reference(Cas cas) {
    CritereIae critere = Vocabulaire.critere(cas.texte("code", ""));
    return Rendu.vide()
        .et("id", critere.numero())
        .et("level", critere.niveau())
        .et("rank_in_level", critere.rang())
        .et("name_fr", critere.libelle())
        .et("proof_fr", critere.preuve())
        .et("proof_max_age", AGES.get(critere.agePreuve()))
        .et("certifiable_by", critere.certificateur().map(Enum::name).orElse(null))
        .faits();
  }

  private Map<String, Object> totaux(Cas cas) {
    return Rendu.vide()
        .et("total", CritereIae.values().length)
        .et("level_1", CritereIae.duNiveau(1).size())
        .et("level_2", CritereIae.duNiveau(2).size())
        .faits();
  }

  private Map<String, Object> certification(Cas cas) {
    CritereIae critere = Vocabulaire.critere(cas.texte("criterion", "RSA"));
    Certification reponse =
        critere.certificateur().isEmpty()
            ? Certification.nonTentee()
            : lue(cas.texte("api_answer", ""));
    return Rendu.vide()
        .et("certified", reponse.certifie())
        .et("period_start", reponse.debut())
        .et("period_end", reponse.fin())
        .et("attempted", reponse.etat() != Certification.Etat.NON_TENTEE)
        .et("retry", reponse.etat() == Certification.Etat.A_RETENTER)
        .faits();
  }

  private static Certification lue(String reponse) {
    List<LocalDate> jours = new ArrayList<>();
    Matcher jour = JOUR.matcher(reponse);
    while (jour.find()) {
      jours.add(LocalDate.parse(jour.group()));
    }
    if (reponse.startsWith("not ") && reponse.contains("beneficiary")
        || reponse.startsWith("no ") && reponse.contains("right")) {
      return Certification.nonBeneficiaire();
    }
    if (reponse.contains("not found") || reponse.contains("unknown")) {
      return Certification.identiteIntrouvable();
    }
    if (!jours.isEmpty()) {
      return Certification.beneficiaire(jours.get(0), jours.size() > 1 ? jours.get(1) : null);
    }
    if (reponse.matches(".*(error|timeout|429|50[0-9]|unavailable|too many).*")) {
      return Certification.aRetenter();
    }
    throw new NonCorrespondance("réponse inconnue : " + reponse);
  }

  private Map<String, Object> proposition(Cas cas) {
    Set<CritereIae> declares = EnumSet.noneOf(CritereIae.class);
    DECLARES.forEach(
        (champ, critere) -> {
          String valeur = cas.texte(champ, "");
          if (!valeur.isEmpty() && !valeur.equals("false")) {
            declares.add(critere);
          }
        });
    ProfilCandidat profil =
        new ProfilCandidat(
            cas.date("birthdate"),
            cas.texte("education_level_code"),
            cas.texte("france_travail_since"),
            cas.texte("city_in_zrr", "").matches("full|true"),
            cas.vrai("address_in_qpv"),
            declares);
    List<String> proposes =
        PropositionCriteres.pour(profil, cas.date("today", AUJOURDHUI)).stream()
            .map(Enum::name)
            .toList();
    return Rendu.vide().et("proposed", proposes).faits();
  }

  private Map<String, Object> minimum(Cas cas) {
    CriteresMinimum minimum = minimum(cas.texte("siae_kind", "EI"));
    return Rendu.vide()
        .et("level_1_min", minimum.niveau1())
        .et("or_level_2_min", minimum.niveau2())
        .faits();
  }

  private Map<String, Object> soumission(Cas cas) {
    Set<CritereIae> criteres = EnumSet.noneOf(CritereIae.class);
    cas.liste("criteria").forEach(code -> criteres.add(Vocabulaire.critere(code)));
    Rendu rendu = Rendu.de("accepted", verdict(cas, criteres));
    DiagnosticRule.paireExclusive(criteres)
        .ifPresent(paire -> rendu.et("pair", paire.stream().map(Enum::name).toList()));
    if (cas.a("siae_kind")) {
      CriteresMinimum minimum = minimum(cas.texte("siae_kind", ""));
      rendu.et("level_1_required", minimum.niveau1()).et("level_2_required", minimum.niveau2());
    }
    return rendu.faits();
  }

  private Verdict verdict(Cas cas, Set<CritereIae> criteres) {
    if (Vocabulaire.auteur(cas.texte("author", "employer")) == AuteurDiagnostic.PRESCRIPTEUR) {
      return DiagnosticRule.verdictPrescripteur(criteres);
    }
    String kind = cas.texte("siae_kind", "EI");
    return DiagnosticRule.verdictEmployeur(Vocabulaire.kind(kind), criteres, minimum(kind));
  }

  private CriteresMinimum minimum(String kind) {
    return CriteresMinimum.pour(Vocabulaire.kind(kind), decisions);
  }

  private Map<String, Object> expiration(Cas cas) {
    AuteurDiagnostic auteur = Vocabulaire.auteur(cas.texte("author", "employer"));
    boolean employeur = auteur == AuteurDiagnostic.EMPLOYEUR;
    return Rendu.vide()
        .et(
            "expires_on",
            DiagnosticValidite.expiration(auteur, cas.date("created_on", AUJOURDHUI)))
        .et("validity_months", employeur ? null : DiagnosticValidite.MOIS_PRESCRIPTEUR)
        .et("validity_days", employeur ? DiagnosticValidite.JOURS_EMPLOYEUR : null)
        .faits();
  }

  private Map<String, Object> validite(Cas cas) {
    LocalDate expire = cas.date("expires_on", AUJOURDHUI);
    LocalDate jour = cas.date("today", AUJOURDHUI);
    boolean seul = DiagnosticValidite.isValide(expire, jour);
    boolean considere =
        DiagnosticValidite.isConsidereValide(expire, jour, cas.vrai("valid_pass"));
    return Rendu.vide()
        .et("valid", cas.attend("considered_valid") ? seul : considere)
        .et("considered_valid", considere)
        .faits();
  }

  private Map<String, Object> renouvellement(Cas cas) {
    LocalDate jour = cas.date("today", AUJOURDHUI);
    AuteurDiagnostic auteur = Vocabulaire.auteur(cas.texte("author", "authorized_prescriber"));
    LocalDate ancienne =
        DiagnosticValidite.expirationRemplacee(cas.date("existing_expires_on", jour), jour);
    return Rendu.vide()
        .et("new_expires_on", DiagnosticValidite.expiration(auteur, jour))
        .et("old_expires_on", ancienne)
        .et("old_valid", DiagnosticValidite.isValide(ancienne, jour))
        .faits();
  }

  private Map<String, Object> quelDiagnostic(Cas cas) {
    DiagnosticsConnus connus = connus(cas);
    String siae = cas.texte("viewer_siae");
    return Rendu.vide()
        .et("considered_valid", connus.isConsidereValide(siae))
        .et("diagnosis", id(connus.considereValide(siae)))
        .et("last_expired", id(connus.dernierExpire(siae)))
        .faits();
  }

  private Map<String, Object> vuParLaPersonne(Cas cas) {
    return Rendu.vide().et("diagnosis", id(connus(cas).visibleParLaPersonne())).faits();
  }

  private static DiagnosticsConnus connus(Cas cas) {
    List<DiagnosticConnu> tous = new ArrayList<>();
    cas.given()
        .path("diagnoses")
        .forEach(
            d ->
                tous.add(
                    new DiagnosticConnu(
                        d.path("id").asText(),
                        Vocabulaire.auteur(d.path("author").asText()),
                        d.hasNonNull("siae") ? d.get("siae").asText() : null,
                        d.path("expired").asBoolean(),
                        d.path("led_to_pass").asBoolean())));
    return new DiagnosticsConnus(tous, cas.vrai("valid_pass"));
  }

  private static @Nullable String id(Optional<DiagnosticConnu> diagnostic) {
    return diagnostic.map(DiagnosticConnu::id).orElse(null);
  }
}
