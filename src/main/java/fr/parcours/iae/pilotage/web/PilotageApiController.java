package fr.parcours.iae.pilotage.web;

import fr.parcours.iae.pilotage.CarteProcessus;
import fr.parcours.iae.pilotage.DemandePilotage;
import fr.parcours.iae.pilotage.DureePeriode;
import fr.parcours.iae.pilotage.Grain;
import fr.parcours.iae.pilotage.LignePilotage;
import fr.parcours.iae.pilotage.Mesure;
import fr.parcours.iae.pilotage.PilotageService;
import fr.parcours.iae.pilotage.TableauPilotage;
import fr.parcours.iae.securite.ActeurCourant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What our plugins of Cockpit ask, in words ready to show, within the viewer's territory. */
@RestController
@RequestMapping("/api/pilotage")
class PilotageApiController {

  private static final DureePeriode DUREE = DureePeriode.TRENTE_JOURS;

  private final PilotageService pilotage;
  private final Attentes attentes;
  private final ActeurCourant courant;

  PilotageApiController(PilotageService pilotage, Attentes attentes, ActeurCourant courant) {
    this.pilotage = pilotage;
    this.attentes = attentes;
    this.courant = courant;
  }

  /** The figures of thirty days, group by group. */
  record Attendus(String territoire, String periode, List<Attendu> lignes) {}

  /**
   * One process, or one step of a version.
   *
   * @param cle key of the process, or id of the step
   * @param chaleur from 0, unknown, to 5
   * @param page address of the page that shows more
   */
  record Attendu(
      String cle,
      String nom,
      String page,
      String cible,
      long enAttente,
      String enRetard,
      String plusAncienne,
      String mediane,
      String centile90,
      long entrees,
      long sorties,
      String prevision,
      String horsDelai,
      long incidents,
      int chaleur) {}

  @GetMapping("/processus")
  Attendus processus() {
    TableauPilotage tableau =
        pilotage.show(DemandePilotage.TOUT, DUREE, Grain.PROCESSUS, courant.get());
    return new Attendus(
        tableau.territoire().nom(),
        DUREE.libelle(),
        tableau.lignes().stream()
            .map(l -> attendu(l, l.mesure().cle(), "/pilotage/processus/" + l.mesure().cle()))
            .toList());
  }

  @GetMapping("/processus/{cle}")
  Attendus etapes(
      @PathVariable String cle, @RequestParam(required = false) @Nullable Integer version) {
    CarteProcessus carte = pilotage.carte(cle, version, DemandePilotage.TOUT, DUREE, courant.get());
    return new Attendus(
        carte.territoire().nom(),
        DUREE.libelle(),
        carte.etapes().stream()
            .map(
                l ->
                    attendu(
                        l,
                        l.precision(),
                        "/pilotage/dossiers?processus=%s&etape=%s".formatted(cle, l.precision())))
            .toList());
  }

  private Attendu attendu(LignePilotage l, String cle, String page) {
    Mesure m = l.mesure();
    return new Attendu(
        cle,
        l.nom(),
        page,
        attentes.delai(l.cible()),
        m.enAttente(),
        attentes.part(m.partEnRetard()),
        attentes.depuis(m.plusAncienne()),
        attentes.duree(m.mediane()),
        attentes.duree(m.centile90()),
        m.entrees(),
        m.sorties(),
        attentes.prevision(l.prevision()),
        attentes.part(m.partHorsDelai()),
        l.incidents(),
        m.chaleur().niveau());
  }
}
