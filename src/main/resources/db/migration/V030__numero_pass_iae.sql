-- PASS IAE numbers: a sequence and a register that only grows (ADR "sequence instead of max+1").
create sequence numero_pass_iae_seq as integer minvalue 1 maxvalue 9999999 start 1 no cycle cache 1;

create table numero_pass_iae (
    numero     text primary key check (numero ~ '^[0-9A-Za-z]{12}$'),
    pass_id    uuid        not null,
    origine    text        not null check (origine in ('SEQUENCE', 'REPRISE')),
    inscrit_le timestamptz not null default now()
);
comment on table numero_pass_iae is 'Every PASS IAE number ever given; append-only.';

-- A PASS draws one number of the sequence, once.
create unique index numero_pass_iae_pass_uk on numero_pass_iae (pass_id) where origine = 'SEQUENCE';
create index numero_pass_iae_pass_ix on numero_pass_iae (pass_id);

create function numero_pass_iae_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'Le registre des numéros de PASS IAE ne se modifie pas (% refusé).', tg_op
        using errcode = 'integrity_constraint_violation';
end $$;

create trigger numero_pass_iae_append_only
    before update or delete or truncate on numero_pass_iae
    for each statement execute function numero_pass_iae_append_only();
