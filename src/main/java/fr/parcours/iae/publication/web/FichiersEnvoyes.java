package fr.parcours.iae.publication.web;

import fr.parcours.iae.publication.FichierRecu;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.multipart.MultipartFile;

/** Files on their way in and out: their names without a path, never shown in the browser. */
final class FichiersEnvoyes {

  private static final int NOM_MAX = 120;

  /** Some systems write it in capitals. */
  private static final Pattern EXTENSION = Pattern.compile("(?i)\\.(?:bpmn|dmn|form)$");

  private FichiersEnvoyes() {}

  /** Those chosen; a field left empty sends one without a name. */
  static List<FichierRecu> recus(@Nullable List<MultipartFile> fichiers) {
    return fichiers == null
        ? List.of()
        : fichiers.stream()
            .filter(f -> !nom(f.getOriginalFilename()).isEmpty())
            .map(f -> new FichierRecu(nom(f.getOriginalFilename()), contenu(f)))
            .toList();
  }

  static ResponseEntity<byte[]> envoi(String nom, byte[] contenu) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_OCTET_STREAM)
        .header("X-Content-Type-Options", "nosniff")
        .header(
            "Content-Disposition", ContentDisposition.attachment().filename(nom).build().toString())
        .cacheControl(CacheControl.noStore())
        .body(contenu);
  }

  private static String nom(@Nullable String original) {
    String nom = original == null ? "" : original.replaceAll(".*[/\\\\]", "").strip();
    nom = EXTENSION.matcher(nom).replaceFirst(m -> m.group().toLowerCase(Locale.ROOT));
    return nom.length() > NOM_MAX ? nom.substring(nom.length() - NOM_MAX) : nom;
  }

  private static byte[] contenu(MultipartFile fichier) {
    try {
      return fichier.getBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
