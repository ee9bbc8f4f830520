package contreexemples.modules.second;

public record Second(String nom) {}
