-- Versions proposed by an administrator. Their files wait here, outside the engine, for another
-- administrator's decision. Nothing is ever changed: a state is what the last rows say.
create table proposition (
  id uuid primary key,
  nature text not null check (nature in ('PROCESSUS', 'DECISION')),
  cle text not null,
  nom text not null,
  depart_definition_id text not null,
  depart_version integer not null check (depart_version > 0),
  creee_le timestamptz not null
);
comment on column proposition.depart_definition_id is 'The version its files replace some files of.';
create index proposition_cle on proposition (nature, cle);

create table proposition_depot (
  proposition_id uuid not null references proposition (id),
  rang integer not null check (rang > 0),
  commentaire text not null check (length(commentaire) between 5 and 500),
  depose_par uuid not null references utilisateur (id),
  depose_le timestamptz not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  version_tag text,
  primary key (proposition_id, rang)
);
comment on column proposition_depot.sha256 is
  'Of every file of the version as it would be deployed, those kept from its departure included.';
create index proposition_depot_auteur on proposition_depot (depose_par);

create table proposition_fichier (
  proposition_id uuid not null,
  rang integer not null,
  nom text not null,
  contenu bytea not null check (octet_length(contenu) <= 2000000),
  primary key (proposition_id, rang, nom),
  foreign key (proposition_id, rang) references proposition_depot (proposition_id, rang)
);

-- The gate is run when files come and again before they are deployed: the product may have changed.
create table proposition_controle (
  id bigint generated always as identity primary key,
  proposition_id uuid not null,
  rang integer not null,
  controle_le timestamptz not null,
  nombre integer not null check (nombre >= 0),
  defauts jsonb not null,
  foreign key (proposition_id, rang) references proposition_depot (proposition_id, rang)
);
create index proposition_controle_depot on proposition_controle (proposition_id, rang, id desc);

-- One decision at most: the second of two administrators at once does not pass.
create table proposition_decision (
  proposition_id uuid primary key,
  rang integer not null,
  nature text not null check (nature in ('APPROUVEE', 'REFUSEE', 'RETIREE')),
  motif text not null check (length(motif) between 5 and 500),
  decidee_par uuid not null references utilisateur (id),
  decidee_le timestamptz not null,
  definition_id text,
  version integer,
  check ((nature = 'APPROUVEE') = (definition_id is not null)),
  check ((definition_id is null) = (version is null)),
  foreign key (proposition_id, rang) references proposition_depot (proposition_id, rang)
);

-- What was hostile is not kept, but that somebody sent it is.
create table envoi_hostile (
  id bigint generated always as identity primary key,
  nature text not null,
  cle text not null,
  envoye_par uuid not null references utilisateur (id),
  envoye_le timestamptz not null,
  fichiers text[] not null,
  sha256 text not null,
  codes text[] not null
);

create table proposition_telechargement (
  id bigint generated always as identity primary key,
  nature text not null,
  cle text not null,
  proposition_id uuid references proposition (id),
  version integer,
  fichier text not null,
  telecharge_par uuid not null references utilisateur (id),
  telecharge_le timestamptz not null,
  check ((proposition_id is null) <> (version is null))
);

-- Four eyes, whatever the application believes.
create function proposition_quatre_yeux() returns trigger language plpgsql as $$
begin
  perform 1 from proposition where id = new.proposition_id for update;
  if new.nature in ('APPROUVEE', 'REFUSEE') and exists (
    select 1 from proposition_depot d
    where d.proposition_id = new.proposition_id and d.depose_par = new.decidee_par) then
    raise exception 'proposition %: its author may not decide', new.proposition_id
      using errcode = 'check_violation', constraint = 'proposition_quatre_yeux';
  end if;
  if new.nature = 'APPROUVEE' and (
    new.rang <> (select max(d.rang) from proposition_depot d
      where d.proposition_id = new.proposition_id)
    or coalesce((select c.nombre from proposition_controle c
      where c.proposition_id = new.proposition_id and c.rang = new.rang
      order by c.id desc limit 1), 1) > 0) then
    raise exception 'proposition %: not what was checked', new.proposition_id
      using errcode = 'check_violation', constraint = 'proposition_controlee';
  end if;
  return new;
end $$;
create trigger proposition_quatre_yeux before insert on proposition_decision
  for each row execute function proposition_quatre_yeux();

create function proposition_close() returns trigger language plpgsql as $$
begin
  perform 1 from proposition where id = new.proposition_id for update;
  if exists (select 1 from proposition_decision d where d.proposition_id = new.proposition_id) then
    raise exception 'proposition %: already decided', new.proposition_id
      using errcode = 'check_violation', constraint = 'proposition_close';
  end if;
  return new;
end $$;
create trigger proposition_close before insert on proposition_depot
  for each row execute function proposition_close();

create trigger proposition_ajout_seul before update or delete on proposition
  for each row execute function refuse_modification();
create trigger proposition_depot_ajout_seul before update or delete on proposition_depot
  for each row execute function refuse_modification();
create trigger proposition_fichier_ajout_seul before update or delete on proposition_fichier
  for each row execute function refuse_modification();
create trigger proposition_controle_ajout_seul before update or delete on proposition_controle
  for each row execute function refuse_modification();
create trigger proposition_decision_ajout_seul before update or delete on proposition_decision
  for each row execute function refuse_modification();
create trigger envoi_hostile_ajout_seul before update or delete on envoi_hostile
  for each row execute function refuse_modification();
create trigger proposition_telechargement_ajout_seul before update or delete
  on proposition_telechargement for each row execute function refuse_modification();
