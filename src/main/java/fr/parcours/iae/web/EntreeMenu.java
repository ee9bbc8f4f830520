package fr.parcours.iae.web;

import fr.parcours.iae.securite.Role;
import java.util.List;
import java.util.Set;

/**
 * One link of the side navigation, for whoever has at least one of its roles.
 *
 * @param aussi other addresses whose pages belong under the link
 */
record EntreeMenu(String libelle, String url, List<String> aussi, Set<Role> roles) {

  static final List<EntreeMenu> MENU =
      List.of(
          entry("Mes tâches", "/taches", Role.PROFESSIONNEL, Role.SUPPORT),
          entry("Tableau de bord", "/organisation", Role.SIAE, Role.PRESCRIPTEUR, Role.INSTITUTION),
          entry("Mon parcours", "/mon-parcours", Role.CANDIDAT),
          entry("Candidatures", "/candidatures", Role.SIAE, Role.PRESCRIPTEUR),
          entry("Salariés et PASS", "/salaries", Role.SIAE),
          entry("Heures", "/heures", Role.SIAE),
          entry("Fiches salarié", "/fiches-salarie", Role.SIAE),
          entry("Sorties", "/sorties", Role.SIAE),
          entry("Demandes de prolongation", "/prolongations", Role.PRESCRIPTEUR_HABILITE),
          entry("Décisions du préfet", "/decisions-prefet", Role.SIAE, Role.INSTITUTION),
          entry("Habilitation", "/habilitation", Role.PRESCRIPTEUR),
          entry("Habilitations", "/habilitations", Role.INSTITUTION),
          entry("Postes", "/organisation/postes", Role.SIAE),
          entry("Déclarer une embauche", "/embauches/nouvelle", Role.SIAE),
          entry(
              "Rechercher un employeur",
              "/recherche/employeurs",
              Role.CANDIDAT,
              Role.PROFESSIONNEL,
              Role.SUPPORT),
          entry("Membres", "/organisation/membres", Role.SIAE, Role.PRESCRIPTEUR, Role.INSTITUTION),
          entry("Identifiants à l’ASP", "/rapprochements", Role.SUPPORT),
          entry("Pilotage", "/pilotage", Role.MANAGER, Role.ADMINISTRATEUR),
          entry("Imports ASP", "/administration/imports", Role.ADMINISTRATEUR),
          entry("Échange avec l’ASP", "/administration/asp", Role.MANAGER, Role.ADMINISTRATEUR),
          entry("Diffusion des PASS", "/administration/diffusion", Role.ADMINISTRATEUR),
          new EntreeMenu(
              "Versions et délais",
              "/administration/versions",
              List.of("/administration/parametres", "/administration/comparaisons"),
              Set.of(Role.ADMINISTRATEUR)),
          entry("Nouvelles versions", "/administration/publications", Role.ADMINISTRATEUR),
          entry("Migrations de dossiers", "/administration/migrations", Role.ADMINISTRATEUR),
          entry("Échanges extérieurs", "/administration/echanges", Role.ADMINISTRATEUR),
          entry("Suivi des processus", "/camunda/app/cockpit/", Role.MANAGER, Role.ADMINISTRATEUR));

  private static EntreeMenu entry(String libelle, String url, Role... roles) {
    return new EntreeMenu(libelle, url, List.of(), Set.of(roles));
  }

  boolean isFor(Set<Role> held) {
    return roles.stream().anyMatch(held::contains);
  }

  /** Whether the page of this address stands under this link. */
  boolean covers(String chemin) {
    return covers(url, chemin) || aussi.stream().anyMatch(other -> covers(other, chemin));
  }

  private static boolean covers(String address, String chemin) {
    return chemin.equals(address)
        || chemin.startsWith(address.endsWith("/") ? address : address + "/");
  }
}
