package fr.parcours.iae.asp;

import java.util.List;

/** A file of answers, read whole or not at all. */
public sealed interface LectureRetour {

  /** Every line of it, in order, each number once. */
  record Lu(NomLot lot, List<LigneRetour> lignes) implements LectureRetour {}

  /**
   * Put aside whole: nothing of it is applied.
   *
   * @param cause stable word
   */
  record Illisible(String cause) implements LectureRetour {}

  /** Not one of ours: left where it is. */
  record Etranger() implements LectureRetour {}
}
