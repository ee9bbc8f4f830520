-- What a GEIQ makes a person do before hiring.
create table action_prealable (
  id uuid primary key,
  candidature_id uuid not null references candidature,
  nature text not null check (nature in ('PMSMP', 'MRS', 'STAGE', 'AUTRE_MISE_EN_SITUATION',
    'DISPOSITIF_LOCAL', 'AFPR', 'POE', 'AUTRE_PREQUALIFICATION')),
  debut date not null,
  fin date not null,
  ajoutee_par uuid not null,
  ajoutee_le timestamptz not null,
  check (fin >= debut)
);
create index action_prealable_candidature on action_prealable (candidature_id, debut, id);
