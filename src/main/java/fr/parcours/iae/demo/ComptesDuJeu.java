package fr.parcours.iae.demo;

import fr.parcours.iae.candidature.EtatCandidature;
import fr.parcours.iae.organisation.Appartenance;
import fr.parcours.iae.organisation.Organisations;
import fr.parcours.iae.securite.ComptesDeDemo;
import fr.parcours.iae.shared.KindSiae;
import fr.parcours.iae.shared.Profil;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The accounts shown on the login page of the demonstration, as the database holds them. */
@Component
@Profile("demo")
class ComptesDuJeu implements ComptesDeDemo {

  static final String DOMAINE = "@demo.example";
  static final String MOT_DE_PASSE = "Parcours-IAE-2026!";

  private final JdbcClient jdbc;
  private final Organisations organisations;

  ComptesDuJeu(JdbcClient jdbc, Organisations organisations) {
    this.jdbc = jdbc;
    this.organisations = organisations;
  }

  private record Utilisateur(
      UUID id,
      String identifiant,
      Profil profil,
      String nomAffiche,
      @Nullable EtatCandidature etat) {}

  private record Ligne(int ordre, Compte compte) {}

  @Override
  public List<Compte> comptes() {
    return jdbc
        .sql(
            "select u.id, u.identifiant, u.profil, u.nom_affiche, (select max(c.etat) from"
                + " candidature c where c.candidat_id = u.candidat_id) as etat from utilisateur u"
                + " where u.identifiant like '%' || ? and u.actif order by u.id")
        .param(DOMAINE)
        .query(Utilisateur.class)
        .list()
        .stream()
        .map(this::ligne)
        .sorted(Comparator.comparingInt(Ligne::ordre))
        .map(Ligne::compte)
        .toList();
  }

  private Ligne ligne(Utilisateur u) {
    return switch (u.profil()) {
      case PROFESSIONNEL -> professionnel(u, organisations.appartenancesOf(u.id()));
      case CANDIDAT -> ligne(u, 80, "Candidats", candidat(u.etat()));
      case SUPPORT -> ligne(u, 90, "La plateforme", "support : délivre les PASS IAE à la main");
      default -> ligne(u, 91, "La plateforme", "administration : versions, imports, Cockpit");
    };
  }

  private static Ligne professionnel(Utilisateur u, List<Appartenance> toutes) {
    Appartenance a = toutes.get(0);
    String ou = a.nom() + " (" + a.departement() + ")";
    int territoire = Integer.parseInt(a.departement()) / 10;
    return switch (a.categorie()) {
      case SIAE ->
          ligne(
              u,
              territoire * 5,
              "Employeurs, " + nom(a.departement()),
              (a.administrateur() ? "administre " : "membre de ")
                  + toutes.stream()
                      .map(o -> o.nom() + " (" + KindSiae.valueOf(o.kind()).libelle() + ")")
                      .collect(Collectors.joining(" et de ")));
      case PRESCRIPTEUR ->
          ligne(
              u,
              60,
              "Prescripteurs et orienteurs",
              ou + (a.prescripteurHabilite() ? ", prescripteur habilité" : ", orienteur"));
      case INSTITUTION -> ligne(u, 70, "Institutions", ou);
    };
  }

  private static String candidat(@Nullable EtatCandidature etat) {
    return etat == null
        ? "sans candidature"
        : "candidature : " + etat.libelle().toLowerCase(Locale.ROOT);
  }

  private static Ligne ligne(Utilisateur u, int ordre, String groupe, String description) {
    return new Ligne(
        ordre, new Compte(groupe, u.nomAffiche(), description, u.identifiant(), MOT_DE_PASSE));
  }

  private static String nom(String departement) {
    for (Territoire territoire : Territoire.values()) {
      if (territoire.code().equals(departement)) {
        return territoire.nom();
      }
    }
    return departement;
  }
}
