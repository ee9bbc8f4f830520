package fr.parcours.iae.bench;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.iae.candidat.Sceau;
import fr.parcours.iae.piece.ScellementService;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What it costs to keep files sealed: bytes more in each row, milliseconds to seal and to open, and
 * how fast those received in clear are sealed. Files are of random bytes, as compressed ones are.
 */
@Tag("bench")
class ScellementBench {

  private static final int MEGA = 1024 * 1024;
  private static final int TOURS = 60;
  private static final int FICHIERS = 200;

  @Test
  void filesKeptSealed() throws Exception {
    try (ServeurDeMesure serveur = ServeurDeMesure.start();
        ConfigurableApplicationContext app = Application.start(serveur.database("pieces"), false)) {
      Sceau sceau = app.getBean(Sceau.class);
      JdbcClient jdbc = app.getBean(JdbcClient.class);
      byte[] cinq = bytes(5 * MEGA);
      byte[] enveloppe = sceau.sceller("piece_jointe:essai", cinq);
      Figures.print("piece.seal_overhead_bytes", enveloppe.length - cinq.length);
      Figures.decimal("piece.seal_ms.5mb", median(n -> sceau.sceller("piece_jointe:essai", cinq)));
      Figures.decimal(
          "piece.open_ms.5mb", median(n -> sceau.ouvrir("piece_jointe:essai", enveloppe)));

      byte[] un = bytes(MEGA);
      double avant = median(n -> insert(jdbc, un, null));
      double scelle =
          median(n -> insert(jdbc, sceau.sceller("piece_jointe:essai", un), sceau.cleActive()));
      double apres = median(n -> insert(jdbc, un, null));
      Figures.decimal("piece.insert_ms.1mb.clear", (avant + apres) / 2);
      Figures.decimal("piece.insert_ms.1mb.sealed", scelle);
      Figures.decimal("piece.insert_ratio", scelle / ((avant + apres) / 2));

      jdbc.sql("delete from piece_jointe").update();
      for (int i = 0; i < FICHIERS; i++) {
        insert(jdbc, un, null);
      }
      ScellementService scellements = app.getBean(ScellementService.class);
      long start = System.nanoTime();
      int sealed = 0;
      for (int lot = scellements.sealClear(); lot > 0; lot = scellements.sealClear()) {
        sealed += lot;
      }
      double seconds = (System.nanoTime() - start) / 1e9;
      assertThat(sealed).isEqualTo(FICHIERS);
      Figures.decimal("piece.reseal_files_per_s.1mb", sealed / seconds);
      Figures.print(
          "piece.left_in_clear",
          jdbc.sql("select count(*) from piece_jointe where cle_id is null")
              .query(Long.class)
              .single());
    }
  }

  private static void insert(JdbcClient jdbc, byte[] contenu, @Nullable String cle) {
    UUID id = UUID.randomUUID();
    jdbc.sql(
            """
            insert into piece_jointe (id, dossier_id, au_dossier, nom, type, contenu, cle_id, taille,
              sha256, deposee_par, deposee_le)
            values (:id, :id, true, 'essai.pdf', 'PDF', :contenu, :cle, :taille, :id, :id, now())
            """)
        .param("id", id)
        .param("contenu", contenu)
        .param("cle", cle)
        .param("taille", MEGA)
        .update();
  }

  private static byte[] bytes(int taille) {
    byte[] octets = new byte[taille];
    new Random(taille).nextBytes(octets);
    return octets;
  }

  private static double median(Consumer<Integer> what) {
    for (int i = 0; i < TOURS / 3; i++) {
      what.accept(i);
    }
    double[] ms = new double[TOURS];
    for (int i = 0; i < TOURS; i++) {
      long start = System.nanoTime();
      what.accept(i);
      ms[i] = (System.nanoTime() - start) / 1e6;
    }
    java.util.Arrays.sort(ms);
    return ms[TOURS / 2];
  }
}
