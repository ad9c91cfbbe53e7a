import { defineTool, executes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "gunicorn, uvicorn, hypercorn, daphne, waitress-serve, uwsgi, celery, sidekiq, rq, dramatiq, flask, django-admin, streamlit, varnishd, memcached, mosquitto",
  source:
    "gunicorn 21, celery 5.3, uvicorn 0.24, varnishd(1), memcached(1), mosquitto(8): each loads an application or becomes a server; src/flask/cli.py: help lists commands of the application",
  loads: [{ as: "flask", files: "app.py wsgi.py .env .flaskenv app/__init__.py wsgi/__init__.py", above: true, even: "always" }],
  ...changes(executes("service:application server")),
  examples: {
    allow: [],
    guard: { "gunicorn x": ["execute service:application server"] },
    doubt: {},
  },
});
