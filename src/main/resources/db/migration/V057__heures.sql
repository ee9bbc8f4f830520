-- Hours of a month of a contract; what was declared before and replaced stays, with when it was.
create table heures_mois (
  id uuid primary key,
  candidature_id uuid not null,
  pass_id uuid not null,
  candidat_id uuid not null,
  siae_id uuid not null,
  mois date not null check (extract(day from mois) = 1),
  utilisateur text not null
    check (utilisateur in ('SANS_OBJET', 'ENTREPRISE', 'PARTICULIER', 'PERSONNE_MORALE_NON_LUCRATIVE', 'COLLECTIVITE')),
  heures numeric(6, 2) not null check (heures >= 0),
  source text not null check (source in ('SAISIE', 'IMPORT')),
  saisie_par uuid not null,
  saisie_le timestamptz not null,
  remplacee_le timestamptz
);
create unique index heures_mois_en_vigueur on heures_mois (candidature_id, mois, utilisateur)
  where remplacee_le is null;
create index heures_mois_compteur on heures_mois (candidat_id, siae_id) where remplacee_le is null;

-- Each alert is given once in a window.
create table alerte_heures (
  candidat_id uuid not null,
  siae_id uuid not null,
  debut_fenetre date not null,
  alerte text not null check (alerte in ('PREMIERE', 'SECONDE', 'ATTEINTE')),
  le timestamptz not null,
  primary key (candidat_id, siae_id, debut_fenetre, alerte)
);

-- The weekly hours of a contract from a day on, and the decision that allowed them.
create table horaire_contrat (
  id uuid primary key,
  candidature_id uuid not null,
  a_partir_du date not null,
  contrat text not null,
  heures numeric(4, 1) not null check (heures > 0),
  difficultes boolean not null,
  decision_id uuid,
  saisi_par uuid not null,
  saisi_le timestamptz not null
);
create index horaire_contrat_embauche on horaire_contrat (candidature_id, a_partir_du);
