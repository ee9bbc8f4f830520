package fr.parcours.iae.fichesalarie;

import fr.parcours.iae.asp.Adresse;
import fr.parcours.iae.asp.CodesFiche;
import fr.parcours.iae.asp.Ligne;
import fr.parcours.iae.asp.Personne;
import fr.parcours.iae.asp.Situation;
import fr.parcours.iae.candidat.CandidatService;
import fr.parcours.iae.candidat.Candidats;
import fr.parcours.iae.candidat.EtatCivil;
import fr.parcours.iae.candidat.Identite;
import fr.parcours.iae.candidat.Nir;
import fr.parcours.iae.candidature.Candidature;
import fr.parcours.iae.candidature.CandidatureService;
import fr.parcours.iae.organisation.Organisation;
import fr.parcours.iae.organisation.Organisations;
import fr.parcours.iae.passiae.PassIae;
import fr.parcours.iae.passiae.PassIaeService;
import fr.parcours.iae.shared.KindSiae;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The line of the ASP's file a completed fiche becomes, with the dates of the PASS as they stand.
 */
@Component
class LignesDeFiche {

  private final IdentifiantsAsp identifiants;
  private final Candidats candidats;
  private final CandidatService personnes;
  private final CandidatureService candidatures;
  private final PassIaeService passIaes;
  private final Organisations organisations;

  LignesDeFiche(
      IdentifiantsAsp identifiants,
      Candidats candidats,
      CandidatService personnes,
      CandidatureService candidatures,
      PassIaeService passIaes,
      Organisations organisations) {
    this.identifiants = identifiants;
    this.candidats = candidats;
    this.personnes = personnes;
    this.candidatures = candidatures;
    this.passIaes = passIaes;
    this.organisations = organisations;
  }

  /** Why no line can be written of a fiche that was complete once; nothing most of the time. */
  Optional<String> manque(FicheSalarie fiche) {
    if (passIaes.find(fiche.passId()).isEmpty()) {
      return Optional.of("Le PASS IAE de cette fiche n’existe plus.");
    }
    if (candidatures.find(fiche.candidatureId()).isEmpty()) {
      return Optional.of("La candidature de cette fiche n’existe plus.");
    }
    EtatCivil personne = candidats.identiteOf(fiche.candidatId()).etatCivil();
    if (personne.civilite() == null) {
      return Optional.of("La civilité de la personne n’est plus renseignée.");
    }
    return personne.dateNaissance() == null
        ? Optional.of("La date de naissance de la personne n’est plus renseignée.")
        : Optional.empty();
  }

  Ligne of(FicheSalarie fiche, Ligne.Mouvement mouvement) {
    Map<String, Object> s = Objects.requireNonNull(fiche.saisie(), "fiche jamais complétée");
    PassIae pass = passIaes.find(fiche.passId()).orElseThrow();
    return new Ligne(
        mouvement,
        fiche.kind(),
        fiche.siret(),
        personne(fiche, pass, s),
        new Adresse(
            text(s, "numeroVoie"),
            text(s, "extensionVoie"),
            text(s, "typeVoie"),
            text(s, "libelleVoie"),
            text(s, "complementAdresse"),
            text(s, "codeResidence"),
            text(s, "codePostal")),
        situation(fiche, s));
  }

  private Personne personne(FicheSalarie fiche, PassIae pass, Map<String, Object> s) {
    Identite identite = candidats.identiteOf(fiche.candidatId());
    EtatCivil etatCivil = identite.etatCivil();
    return new Personne(
        pass.numero(),
        pass.debut(),
        pass.fin(),
        identifiants.of(fiche.candidatId()),
        Objects.requireNonNull(etatCivil.civilite()),
        etatCivil.nomUsage(),
        etatCivil.prenom(),
        Objects.requireNonNull(etatCivil.dateNaissance()),
        text(s, "codeNaissance"),
        text(s, "paysNaissance"),
        personnes.nirOf(fiche.candidatId()).map(Nir::valeur).orElse(null),
        text(s, "ntt"));
  }

  private Situation situation(FicheSalarie fiche, Map<String, Object> s) {
    List<?> freins = s.get("freins") instanceof List<?> list ? list : List.of();
    return new Situation(
        orienteur(fiche.candidatureId()),
        text(s, "niveauFormation"),
        text(s, "sansEmploiDepuis"),
        isTrue(s, "sansRessource"),
        text(s, "numeroFt"),
        text(s, "inscriteDepuis"),
        isTrue(s, "rqth"),
        isTrue(s, "oeth"),
        Objects.requireNonNullElse(text(s, "rsa"), "NON"),
        text(s, "rsaDepuis"),
        text(s, "assDepuis"),
        text(s, "aahDepuis"),
        fiche.kind() == KindSiae.EITI ? independant(s) : null,
        new Situation.Freins(
            freins.contains("ASE"),
            freins.contains("PARENT_ISOLE"),
            freins.contains("HEBERGEMENT"),
            freins.contains("REFUGIE"),
            freins.contains("DETENTION"),
            freins.contains("FRANCAIS"),
            freins.contains("MOBILITE")));
  }

  private static Situation.Independant independant(Map<String, Object> s) {
    Object revenu = s.get("revenuMensuel");
    return new Situation.Independant(
        text(s, "areDepuis"),
        text(s, "primeDepuis"),
        isTrue(s, "cape"),
        isTrue(s, "cesa"),
        text(s, "acteurCreation"),
        revenu == null ? null : new BigDecimal(revenu.toString()),
        text(s, "cotisations"));
  }

  private String orienteur(UUID candidatureId) {
    Candidature c = candidatures.find(candidatureId).orElseThrow();
    UUID organisation = c.expediteurOrganisationId();
    return CodesFiche.orienteur(
        c.expediteur(),
        organisation == null
            ? null
            : organisations.find(organisation).map(Organisation::kind).orElse(null));
  }

  private static @Nullable String text(Map<String, Object> saisie, String cle) {
    Object valeur = saisie.get(cle);
    return valeur == null ? null : valeur.toString();
  }

  private static boolean isTrue(Map<String, Object> saisie, String cle) {
    return Boolean.TRUE.equals(saisie.get(cle));
  }
}
