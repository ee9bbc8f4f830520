package fr.parcours.iae.securite;

import fr.parcours.iae.shared.Categorie;
import fr.parcours.iae.shared.Profil;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One real account per column of the matrix, and no case: enough for the common pages. */
class FixtureRoutesSansDossier implements FixtureRoutes {

  private static final Set<String> CASES_IN_PARAMETERS =
      Set.of("/candidatures/nouvelle", "/embauches/nouvelle");

  private final UtilisateurService utilisateurs;
  private final Map<String, UtilisateurConnecte> personnes = new LinkedHashMap<>();

  FixtureRoutesSansDossier(UtilisateurService utilisateurs) {
    this.utilisateurs = utilisateurs;
    add("candidat", Profil.CANDIDAT, null);
    add("orienteur", Profil.PROFESSIONNEL, member(Categorie.PRESCRIPTEUR, "Orienteur", false));
    add("prescripteur_habilite", Profil.PROFESSIONNEL, habilitated());
    add("siae", Profil.PROFESSIONNEL, member(Categorie.SIAE, "ACI", false));
    add("siae_admin", Profil.PROFESSIONNEL, member(Categorie.SIAE, "ACI", true));
    add("ddets", Profil.PROFESSIONNEL, member(Categorie.INSTITUTION, "DDETS IAE", false));
    add("support", Profil.SUPPORT, null);
    add("administrateur", Profil.ADMINISTRATEUR, null);
  }

  @Override
  public Map<String, UtilisateurConnecte> personnes() {
    return personnes;
  }

  @Override
  public Optional<Cas> cas(String methode, String route, String personne, Lien lien) {
    boolean named = route.contains("{") || CASES_IN_PARAMETERS.contains(route);
    if (named && lien != Lien.INCONNU) {
      return Optional.empty();
    }
    String unknown = UUID.randomUUID().toString();
    return Optional.of(
        new Cas(
            Map.of("id", unknown, "definition", "inconnue"),
            Map.of(
                "organisationId", unknown,
                "siae", unknown,
                "candidat", unknown,
                "_siae", unknown,
                "_candidat", unknown,
                "_cle", unknown,
                "moi", "true")));
  }

  private void add(String colonne, Profil profil, @Nullable Appartenance organisation) {
    String identifiant = UUID.randomUUID() + "@exemple.fr";
    UUID id =
        utilisateurs
            .create(CreateUtilisateur.of(identifiant, "un mot de passe long", profil, colonne))
            .orElseThrow();
    List<Appartenance> organisations = organisation == null ? List.of() : List.of(organisation);
    personnes.put(colonne, new UtilisateurConnecte(id, profil, colonne, null, organisations, null));
  }

  private static Appartenance habilitated() {
    return new Appartenance(
        UUID.randomUUID(), "Mission locale", Categorie.PRESCRIPTEUR, "ML", true, false, "62");
  }

  private static Appartenance member(Categorie categorie, String kind, boolean administrateur) {
    return new Appartenance(
        UUID.randomUUID(), "Organisation", categorie, kind, false, administrateur, "62");
  }
}
