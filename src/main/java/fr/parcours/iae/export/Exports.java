package fr.parcours.iae.export;

import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.Refus;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Sends a list as a file to whoever asked for it, or back to the list with the reason why not. */
@Component
public class Exports {

  private final LectureExportService lecture;
  private final JournalExportService journal;
  private final ExportProperties limites;
  private final Clock clock;
  private final Semaphore guichets;
  private final Set<UUID> servis = ConcurrentHashMap.newKeySet();

  Exports(
      LectureExportService lecture,
      JournalExportService journal,
      ExportProperties limites,
      Clock clock) {
    this.lecture = lecture;
    this.journal = journal;
    this.limites = limites;
    this.clock = clock;
    this.guichets = new Semaphore(limites.enCours());
  }

  /**
   * Answers with the file whose format the address ends with.
   *
   * @param retour address of the list with its filters
   * @return nothing once the file left, or the redirection to the list, which says why not
   */
  public @Nullable String send(
      ListeExport<?> liste,
      Acteur acteur,
      String retour,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    if (HttpMethod.HEAD.matches(request.getMethod())) {
      return null;
    }
    Optional<Refus> refus =
        lecture.exceeds(liste.lignes(), limites.lignesMax())
            ? refuse("EXPORT_TROP_LONG", tropLong())
            : served(liste, acteur, FormatExport.of(request.getRequestURI()), response);
    if (refus.isEmpty()) {
      return null;
    }
    RequestContextUtils.getOutputFlashMap(request).put("refusExport", refus.get());
    return "redirect:" + retour;
  }

  /** One file at a time for each person, and only so many for everybody. */
  private Optional<Refus> served(
      ListeExport<?> liste, Acteur acteur, FormatExport format, HttpServletResponse response)
      throws IOException {
    if (!servis.add(acteur.utilisateurId())) {
      return refuse(
          "EXPORT_EN_COURS",
          "Un export que vous avez demandé est encore en cours. Attendez sa fin, puis recommencez.");
    }
    try {
      if (!guichets.tryAcquire()) {
        return refuse(
            "EXPORTS_OCCUPES", "Plusieurs exports sont en cours. Recommencez dans une minute.");
      }
      try {
        write(liste, acteur, format, response);
        return Optional.empty();
      } finally {
        guichets.release();
      }
    } finally {
      servis.remove(acteur.utilisateurId());
    }
  }

  private void write(
      ListeExport<?> liste, Acteur acteur, FormatExport format, HttpServletResponse response)
      throws IOException {
    UUID trace = journal.begin(liste, format, acteur);
    response.setContentType(format.media());
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment()
            .filename(liste.cle() + "-" + LocalDate.now(clock) + format.extension())
            .build()
            .toString());
    int lignes;
    try {
      lignes =
          lecture.write(liste, limites.lignesMax(), format.open(liste, response.getOutputStream()));
    } catch (RuntimeException e) {
      if (response.isCommitted()) {
        throw cut(e);
      }
      // The page of the error is no attachment.
      response.reset();
      throw e;
    }
    journal.finish(trace, lignes);
  }

  /** Not as its cause: a page made for that would be written after the rows. */
  private static IOException cut(RuntimeException e) {
    IOException coupure = new IOException("Un export a été coupé.");
    coupure.addSuppressed(e);
    return coupure;
  }

  private String tropLong() {
    return String.format(
        Locale.FRENCH,
        "Cette liste compte plus de %,d lignes. Ajoutez un filtre, puis exportez de nouveau.",
        limites.lignesMax());
  }

  private static Optional<Refus> refuse(String code, String message) {
    return Optional.of(Refus.saisie(code, message));
  }
}
