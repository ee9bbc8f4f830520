package fr.parcours.iae.organisation.flux;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** How far an import has come; read by the page and the command while it runs. */
public final class ProgressionImport {

  /** The steps of an import, as shown. */
  public enum Etape {
    LECTURE("Lecture et contrôle des lignes"),
    FUSION("Mise à jour des structures et des conventions"),
    TERMINE("Terminé");

    private final String libelle;

    Etape(String libelle) {
      this.libelle = libelle;
    }

    public String libelle() {
      return libelle;
    }
  }

  private static final int STEP = 1000;

  private final String fichier;
  private final @Nullable Consumer<ProgressionImport> listener;
  private volatile Etape etape = Etape.LECTURE;
  private volatile int lignes;

  public ProgressionImport(String fichier, @Nullable Consumer<ProgressionImport> listener) {
    this.fichier = fichier;
    this.listener = listener;
  }

  public String fichier() {
    return fichier;
  }

  public Etape etape() {
    return etape;
  }

  public int lignes() {
    return lignes;
  }

  void read(int total) {
    lignes = total;
    if (total % STEP == 0) {
      tell();
    }
  }

  void enter(Etape next) {
    etape = next;
    tell();
  }

  private void tell() {
    if (listener != null) {
      listener.accept(this);
    }
  }
}
