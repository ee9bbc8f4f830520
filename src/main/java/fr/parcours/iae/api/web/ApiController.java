package fr.parcours.iae.api.web;

import fr.parcours.iae.api.LectureApiService;
import fr.parcours.iae.api.PageApi;
import fr.parcours.iae.api.Porteur;
import fr.parcours.iae.api.PourProgrammes;
import fr.parcours.iae.api.RessourcesApi.CandidatureRecue;
import fr.parcours.iae.api.RessourcesApi.Fiche;
import fr.parcours.iae.api.RessourcesApi.PassSalarie;
import fr.parcours.iae.api.RessourcesApi.Structure;
import fr.parcours.iae.api.TailleInvalide;
import fr.parcours.iae.candidature.EtatCandidature;
import fr.parcours.iae.regles.EtatFicheSalarie;
import fr.parcours.iae.shared.KindSiae;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the software of a SIAE reads; {@code openapi.yaml} is its contract. */
@PourProgrammes
@RestController
@RequestMapping("/api/v1")
class ApiController {

  private static final String TAILLE = "100";
  private static final int MAX = 200;

  private final LectureApiService lectures;

  ApiController(LectureApiService lectures) {
    this.lectures = lectures;
  }

  @GetMapping("/structure")
  Structure structure(@AuthenticationPrincipal Porteur porteur) {
    return lectures.structure(porteur.acteur());
  }

  @GetMapping("/structures")
  PageApi<Structure> structures(
      @RequestParam(required = false) @Nullable String departement,
      @RequestParam(required = false) @Nullable KindSiae type,
      @RequestParam(required = false) @Nullable String curseur,
      @RequestParam(defaultValue = TAILLE) int taille) {
    return lectures.structures(departement, name(type), curseur, size(taille));
  }

  @GetMapping("/candidatures")
  PageApi<CandidatureRecue> candidatures(
      @RequestParam(required = false) @Nullable EtatCandidature etat,
      @RequestParam(required = false) @Nullable String curseur,
      @RequestParam(defaultValue = TAILLE) int taille,
      @AuthenticationPrincipal Porteur porteur) {
    return lectures.candidatures(name(etat), curseur, size(taille), porteur.acteur());
  }

  @GetMapping("/candidatures/{id}")
  CandidatureRecue candidature(@PathVariable UUID id, @AuthenticationPrincipal Porteur porteur) {
    return lectures.candidature(id, porteur.acteur());
  }

  @GetMapping("/pass-iae")
  PageApi<PassSalarie> salaries(
      @RequestParam(required = false) @Nullable String curseur,
      @RequestParam(defaultValue = TAILLE) int taille,
      @AuthenticationPrincipal Porteur porteur) {
    return lectures.salaries(curseur, size(taille), porteur.acteur());
  }

  @GetMapping("/fiches-salarie")
  PageApi<Fiche> fiches(
      @RequestParam(required = false) @Nullable EtatFicheSalarie etat,
      @RequestParam(required = false) @Nullable String curseur,
      @RequestParam(defaultValue = TAILLE) int taille,
      @AuthenticationPrincipal Porteur porteur) {
    return lectures.fiches(name(etat), curseur, size(taille), porteur.acteur());
  }

  @GetMapping("/fiches-salarie/{id}")
  Fiche fiche(@PathVariable UUID id, @AuthenticationPrincipal Porteur porteur) {
    return lectures.fiche(id, porteur.acteur());
  }

  private static @Nullable String name(@Nullable Enum<?> value) {
    return value == null ? null : value.name();
  }

  private static int size(int asked) {
    if (asked < 1 || asked > MAX) {
      throw new TailleInvalide(MAX);
    }
    return asked;
  }
}
