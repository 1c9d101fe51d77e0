"""What schemathesis needs to know of bodies that are neither JSON nor forms: acts, and batches of a notification a line."""

import json
import pathlib

import schemathesis
from hypothesis import strategies as st

CONTRATO = pathlib.Path(__file__).parents[2] / "app/server/src/rutas/api/openapi.json"
LOTE = json.loads(CONTRATO.read_text())["paths"]["/api/v1/notificaciones/lotes"]["post"]["requestBody"]["content"]
LINEA = json.loads(LOTE["application/x-ndjson"]["example"])


def con_clave(clave: str) -> str:
    return json.dumps({**LINEA, "clave": clave})


lineas = st.one_of(st.text(min_size=1, max_size=9).map(con_clave), st.text(max_size=40), st.just("{}"))

schemathesis.openapi.media_type("application/pdf", st.binary(max_size=2000).map(lambda b: b"%PDF-1.7\n" + b))
schemathesis.openapi.media_type(
    "application/x-ndjson", st.lists(lineas, max_size=20).map(lambda l: "\n".join(l).encode("utf-8", "ignore"))
)


@schemathesis.serializer("application/pdf", "application/x-ndjson")
def como_es(ctx, valor):
    """Bytes as they are, also inside of what the tool wraps them in; examples are text."""
    valor = getattr(valor, "data", valor)
    return valor if isinstance(valor, bytes) else str(valor).encode("utf-8", "ignore")


@schemathesis.deserializer("application/x-ndjson")
def como_texto(ctx, response):
    """Each line of an answer is JSON of its own; the whole is text."""
    for linea in response.content.decode().splitlines():
        json.loads(linea)
    return response.content.decode()
