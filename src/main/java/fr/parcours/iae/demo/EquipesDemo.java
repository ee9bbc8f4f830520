package fr.parcours.iae.demo;

import static fr.parcours.iae.demo.ComptesDuJeu.DOMAINE;
import static fr.parcours.iae.demo.ComptesDuJeu.MOT_DE_PASSE;

import fr.parcours.iae.organisation.CreateOrganisation;
import fr.parcours.iae.organisation.Habilitation;
import fr.parcours.iae.organisation.Organisation;
import fr.parcours.iae.organisation.OrganisationService;
import fr.parcours.iae.organisation.Organisations;
import fr.parcours.iae.securite.CreateUtilisateur;
import fr.parcours.iae.securite.UtilisateurService;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.Categorie;
import fr.parcours.iae.shared.KindSiae;
import fr.parcours.iae.shared.Profil;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Opens the accounts of the professionals and gives them their organisations. */
@Component
@Profile("demo")
class EquipesDemo {

  private static final List<String> PRENOMS =
      List.of(
          "Awa", "Julien", "Claire", "Mehdi", "Sophie", "Pascal", "Inès", "Antoine", "Hélène",
          "Samir", "Martine", "Nicolas", "Amina", "Bastien", "Odile", "Farid", "Jeanne", "Luc",
          "Nora");

  /** The kinds of employers people meet: those of the ASP's flow, then GEIQ and OPCS. */
  private static final List<KindSiae> EMPLOYEURS =
      List.of(
          KindSiae.AI,
          KindSiae.ACI,
          KindSiae.EI,
          KindSiae.ETTI,
          KindSiae.EITI,
          KindSiae.GEIQ,
          KindSiae.OPCS);

  private static final List<String> NOMS =
      List.of(
          "Diop",
          "Marchand",
          "Vasseur",
          "Amrani",
          "Lemaire",
          "Roux",
          "Bouvier",
          "Keller",
          "Garnier",
          "Belkacem",
          "Faure",
          "Weber",
          "Touré",
          "Schmitt",
          "Delattre",
          "Haddad",
          "Morel",
          "Fontaine",
          "Cissé");

  private final Organisations organisations;
  private final OrganisationService creation;
  private final UtilisateurService utilisateurs;

  EquipesDemo(
      Organisations organisations, OrganisationService creation, UtilisateurService utilisateurs) {
    this.organisations = organisations;
    this.creation = creation;
    this.utilisateurs = utilisateurs;
  }

  Equipe open(Territoire territoire) {
    Map<KindSiae, Acteur> employeurs = new EnumMap<>(KindSiae.class);
    int rang = 0;
    for (KindSiae kind : EMPLOYEURS) {
      UUID id =
          siae(territoire, kind).map(Organisation::id).orElseGet(() -> create(territoire, kind));
      String compte = kind.name().toLowerCase(Locale.ROOT);
      employeurs.put(kind, membre("admin." + compte, rang++, territoire, id, true));
      membre("membre." + compte, rang++, territoire, id, false);
    }
    membreDeDeux(territoire, employeurs);
    return new Equipe(
        territoire,
        employeurs,
        membre("mission-locale", 14, territoire, missionLocale(territoire), true),
        membre("orienteur", 15, territoire, orienteur(territoire), true));
  }

  /** Works for two structures: may transfer a candidature from one to the other. */
  private void membreDeDeux(Territoire territoire, Map<KindSiae, Acteur> employeurs) {
    Acteur deux =
        membre("deux-structures", 17, territoire, siaeOf(employeurs, KindSiae.ACI), false);
    creation.addMembre(siaeOf(employeurs, KindSiae.AI), deux.utilisateurId(), false);
  }

  private static UUID siaeOf(Map<KindSiae, Acteur> employeurs, KindSiae kind) {
    return Equipe.organisation(Objects.requireNonNull(employeurs.get(kind)));
  }

  /** An employer that does not come with the ASP's flow. */
  private UUID create(Territoire territoire, KindSiae kind) {
    String nom =
        switch (kind) {
          case GEIQ -> "GEIQ Bâtiment et services, ";
          case OPCS -> "Clauses sociales, ";
          default -> "Indépendants solidaires, ";
        };
    return create(territoire, Categorie.SIAE, kind.name(), nom + territoire.nom());
  }

  /** One that people would find first: in the département's main town, with a clean name. */
  private Optional<Organisation> siae(Territoire territoire, KindSiae kind) {
    return organisations.inDepartement(territoire.code(), Categorie.SIAE).stream()
        .filter(o -> o.kind().equals(kind.name()) && o.ouverteAuxCandidatures())
        .filter(o -> Character.isLetter(o.nom().charAt(0)))
        .min(Comparator.comparing(o -> !territoire.communeCode().equals(o.communeCode())));
  }

  /** A member of the État's service in the département. */
  void openDdets(Territoire territoire) {
    UUID ddets = create(territoire, Categorie.INSTITUTION, "DDETS", "DDETS " + territoire.nom());
    membre("ddets", 16, territoire, ddets, true);
  }

  Acteur openPlateforme(String compte, String nom, Profil profil) {
    return open(CreateUtilisateur.of(compte + DOMAINE, MOT_DE_PASSE, profil, nom));
  }

  Acteur open(CreateUtilisateur demande) {
    UUID id = utilisateurs.create(demande).orElseThrow();
    return utilisateurs.connecte(id).orElseThrow().acteur();
  }

  private Acteur membre(
      String compte, int rang, Territoire territoire, UUID organisation, boolean administrateur) {
    String identifiant = compte + "." + territoire.code() + DOMAINE;
    int serie = rang + territoire.ordinal() * 4;
    String nom =
        PRENOMS.get(serie % PRENOMS.size())
            + " "
            + NOMS.get((serie + territoire.ordinal() * 5) % NOMS.size());
    UUID id =
        utilisateurs
            .create(CreateUtilisateur.professionnel(identifiant, MOT_DE_PASSE, nom))
            .orElseThrow();
    creation.addMembre(organisation, id, administrateur);
    return utilisateurs.connecte(id).orElseThrow().acteur();
  }

  private UUID missionLocale(Territoire territoire) {
    return organisations.inDepartement(territoire.code(), Categorie.PRESCRIPTEUR).stream()
        .filter(o -> o.kind().equals("ML") && o.isPrescripteurHabilite())
        .findFirst()
        .map(Organisation::id)
        .orElseGet(
            () ->
                create(
                    territoire,
                    Categorie.PRESCRIPTEUR,
                    "ML",
                    "Mission locale Avenir, " + territoire.nom()));
  }

  private UUID orienteur(Territoire territoire) {
    return create(
        territoire,
        Categorie.PRESCRIPTEUR,
        "ORIENTEUR",
        "Association Coup de pouce, " + territoire.nom());
  }

  private UUID create(Territoire territoire, Categorie categorie, String kind, String nom) {
    return creation
        .create(
            new CreateOrganisation(
                categorie,
                kind,
                nom,
                null,
                territoire.communeCode(),
                "contact." + territoire.code() + DOMAINE,
                kind.equals("ML") ? Habilitation.VALIDATED : Habilitation.NOT_SET))
        .orElseThrow();
  }
}
