package fr.parcours.iae.demo;

import static fr.parcours.iae.organisation.ContratPropose.CDDI;
import static fr.parcours.iae.organisation.ContratPropose.INDEPENDANT;
import static fr.parcours.iae.organisation.ContratPropose.MISSION;
import static fr.parcours.iae.organisation.ContratPropose.USAGE;
import static fr.parcours.iae.shared.KindSiae.ACI;
import static fr.parcours.iae.shared.KindSiae.AI;
import static fr.parcours.iae.shared.KindSiae.EI;
import static fr.parcours.iae.shared.KindSiae.EITI;
import static fr.parcours.iae.shared.KindSiae.ETTI;

import fr.parcours.iae.organisation.ContenuFichePoste;
import fr.parcours.iae.organisation.ContratPropose;
import fr.parcours.iae.organisation.FichesPosteService;
import fr.parcours.iae.referentiel.Metiers;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.KindSiae;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The jobs the SIAE of the demonstration offer: fresh ones, one that expires soon, one expired. */
@Component
@Profile("demo")
class FichesDemo {

  private static final List<Poste> POSTES =
      List.of(
          new Poste(
              ACI, 3, "maraîcher", CDDI, 26, 4, "Semis, plantation, récolte et vente au marché."),
          new Poste(
              ACI,
              71,
              "agent d’entretien des espaces verts",
              CDDI,
              26,
              2,
              "Tonte, taille, débroussaillage."),
          new Poste(
              ACI, 118, "ouvrier agricole", CDDI, 24, 3, "Renfort pour la saison des récoltes."),
          new Poste(
              AI, 9, "aide à domicile", USAGE, 15, 5, "Ménage et repassage chez des particuliers."),
          new Poste(
              AI, 34, "agent de propreté", USAGE, 20, 2, "Entretien de bureaux, tôt le matin."),
          new Poste(
              EI, 1, "menuisier", CDDI, 35, 1, "Fabrication de meubles en bois de récupération."),
          new Poste(
              EI, 20, "agent de tri", CDDI, 35, 4, "Tri des textiles et des petits appareils."),
          new Poste(
              ETTI,
              5,
              "manutentionnaire",
              MISSION,
              35,
              6,
              "Chargement de camions, CACES apprécié."),
          new Poste(ETTI, 12, "préparateur de commandes", MISSION, 35, 3, "En équipe, 2x8."),
          new Poste(EITI, 15, "coursier", INDEPENDANT, 30, 2, "Livraison à vélo en centre-ville."));

  private static final String SUITE =
      "\nAccompagnement social et professionnel, formation au poste.";

  /** A job and how many days ago it was published. */
  private record Poste(
      KindSiae kind,
      int ilYA,
      String metier,
      ContratPropose contrat,
      int heures,
      int postes,
      String description) {}

  private final Metiers metiers;
  private final FichesPosteService fiches;

  FichesDemo(Metiers metiers, FichesPosteService fiches) {
    this.metiers = metiers;
    this.fiches = fiches;
  }

  void tell(Equipe equipe, Deroule deroule) {
    POSTES.forEach(
        poste -> deroule.ilYA(poste.ilYA(), () -> publish(poste, equipe.employeur(poste.kind()))));
  }

  private void publish(Poste poste, Acteur employeur) {
    metiers
        .search(poste.metier(), 1)
        .forEach(
            metier ->
                fiches
                    .publish(
                        UUID.randomUUID(),
                        new ContenuFichePoste(
                            metier.code(),
                            "",
                            poste.description() + SUITE,
                            poste.postes(),
                            poste.contrat(),
                            BigDecimal.valueOf(poste.heures()),
                            null),
                        employeur)
                    .orElseThrow());
  }
}
