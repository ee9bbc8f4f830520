package fr.parcours.iae.conformance;

import fr.parcours.iae.candidat.CandidatService;
import fr.parcours.iae.candidat.Coordonnees;
import fr.parcours.iae.candidat.CreateCandidat;
import fr.parcours.iae.candidat.EtatCivil;
import fr.parcours.iae.candidat.Identifiants;
import fr.parcours.iae.candidat.Nir;
import fr.parcours.iae.regles.Civilite;
import fr.parcours.iae.regles.CoherenceNirRule;
import fr.parcours.iae.regles.DetenteurNirRule;
import fr.parcours.iae.regles.DetenteurNirRule.Detenteur;
import fr.parcours.iae.regles.IdentifiantsRule;
import fr.parcours.iae.regles.IdentiteNirRule;
import fr.parcours.iae.regles.LieuNaissance;
import fr.parcours.iae.regles.Masque;
import fr.parcours.iae.regles.MotifAbsenceNir;
import fr.parcours.iae.regles.NirRule;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.Resultat;
import fr.parcours.iae.shared.Verdict;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code nir}: the pure rules, and the look-up through the real door of the module candidat. */
final class NirConforme {

  private static final LocalDate AUJOURDHUI = LocalDate.of(2025, 6, 10);

  private final CandidatService candidats;
  private final LieuNaissance.Territoires territoires = TerritoiresAsp.charger();

  NirConforme(CandidatService candidats) {
    this.candidats = candidats;
  }

  Correspondances correspondances() {
    return new Correspondances()
        .quand("social security number is validated", cas -> valide(NirRule.verdict(nir(cas))))
        .quand("number is stored", cas -> Rendu.vide().et("stored", NirRule.normalise(nir(cas))).faits())
        .quand("consistency of number, title and birth date is checked", this::coherence)
        .quand("birth place is guessed from the number", this::lieu)
        .quand("employer or prescriber looks up a person by number", this::recherche)
        .quand("identity step is submitted", this::etape)
        .quand("profile is stored with .*", this::stockage)
        .quand("is an NTT required in the employee record", cas -> Rendu.vide().et("required", NirRule.isNttNecessaire(nir(cas))).faits())
        .quand("job seeker enters a number owned by another account", this::dejaPris)
        .quand("someone applies for this number", this::detenteur)
        .quand("temporary technical number \\(NTT\\) is validated", cas -> valide(IdentifiantsRule.ntt(cas.texte("ntt", ""))))
        .quand("NTT is stored as typed", cas -> valide(IdentifiantsRule.nttStocke(cas.texte("ntt", ""))))
        .quand("NTT is (typed|entered|submitted).*", cas -> valide(IdentifiantsRule.ntt(cas.texte("ntt", ""))))
        .quand("France Travail identifier is validated", cas -> valide(IdentifiantsRule.franceTravail(cas.texte("france_travail_id", ""))))
        .quand("birth date is validated", this::naissance);
  }

  private static Map<String, Object> valide(Verdict verdict) {
    return Rendu.de("valid", verdict).et("accepted", verdict.isAccorde()).faits();
  }

  private Map<String, Object> coherence(Cas cas) {
    return Rendu.de(
            "consistent",
            CoherenceNirRule.verdict(nir(cas), civilite(cas), cas.date("birthdate")))
        .faits();
  }

  private Map<String, Object> lieu(Cas cas) {
    LieuNaissance lieu =
        LieuNaissance.selon(
            nir(cas), cas.date("birthdate"), cas.date("today", AUJOURDHUI), territoires);
    return Rendu.vide().et("city", lieu.commune()).et("country", lieu.pays()).faits();
  }

  private Map<String, Object> recherche(Cas cas) {
    for (String connu : cas.liste("stored")) {
      Resultat<?> ouvert = candidats.create(personne(connu), Acteur.systeme());
      if (ouvert.refus().filter(refus -> !refus.code().equals("NIR_DEJA_UTILISE")).isPresent()) {
        throw new IllegalStateException(ouvert.refus().orElseThrow().code());
      }
    }
    Resultat<Nir> cherche = Nir.of(nir(cas));
    boolean trouve = cherche.isFait() && candidats.findByNir(cherche.orElseThrow()).isPresent();
    return Rendu.vide().et("found", trouve).faits();
  }

  private Map<String, Object> etape(Cas cas) {
    Resultat<IdentiteNirRule.Retenu> retenu =
        IdentiteNirRule.retenir(
            new IdentiteNirRule.Saisie(cas.texte("nir"), cas.vrai("lack_of_nir"), motif(cas)));
    Rendu rendu = Rendu.de("accepted", retenu);
    if (retenu.isFait()) {
      IdentiteNirRule.Retenu valeur = retenu.orElseThrow();
      rendu.et("stored_nir", valeur.nir() == null ? "" : valeur.nir());
      rendu.et("stored_reason", valeur.motif() == null ? "" : valeur.motif().name());
    }
    return rendu.faits();
  }

  private Map<String, Object> stockage(Cas cas) {
    return Rendu.de("accepted", IdentiteNirRule.stockage(cas.texte("nir"), motif(cas))).faits();
  }

  private Map<String, Object> dejaPris(Cas cas) {
    String email =
        Arrays.stream(cas.texte("stored_for", "").split(" "))
            .filter(mot -> mot.contains("@"))
            .findFirst()
            .orElse("");
    String masque = Masque.email(email);
    Verdict verdict =
        cas.texte("actor", "job_seeker").equals("job_seeker")
            ? DetenteurNirRule.pourLaPersonne(qui(cas), masque)
            : DetenteurNirRule.pourUnProfessionnel(qui(cas));
    return Rendu.de("accepted", verdict)
        .et("masked_email_shown", verdict.isAccorde() ? null : masque)
        .faits();
  }

  private Map<String, Object> detenteur(Cas cas) {
    return Rendu.de("accepted", DetenteurNirRule.pourUnProfessionnel(qui(cas))).faits();
  }

  private Map<String, Object> naissance(Cas cas) {
    return valide(
        IdentifiantsRule.dateNaissance(
            cas.date("birthdate", AUJOURDHUI), cas.date("today", AUJOURDHUI)));
  }

  private static Detenteur qui(Cas cas) {
    String compte = cas.texte("stored_for", "");
    if (compte.isEmpty() || compte.equals("nobody")) {
      return Detenteur.PERSONNE;
    }
    boolean professionnel = compte.matches(".*(professional|prescriber|employer|staff|inspector).*");
    return professionnel ? Detenteur.PROFESSIONNEL : Detenteur.CANDIDAT;
  }

  private static CreateCandidat personne(String nir) {
    return new CreateCandidat(
        new EtatCivil(null, "Camille", "Exemple", null, null, null, null),
        Coordonnees.inconnues(),
        new Identifiants(nir, null, null, null),
        true);
  }

  private static String nir(Cas cas) {
    return cas.texte("nir", "");
  }

  private static @Nullable Civilite civilite(Cas cas) {
    String mot = cas.texte("title");
    return mot == null ? null : Vocabulaire.code(Civilite.class, mot);
  }

  private static @Nullable MotifAbsenceNir motif(Cas cas) {
    String mot = cas.texte("reason", "");
    return mot.isEmpty() ? null : Vocabulaire.code(MotifAbsenceNir.class, mot);
  }
}
