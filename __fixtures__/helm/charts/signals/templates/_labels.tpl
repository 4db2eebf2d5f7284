{{- define "signals.labels" -}}
flag: "🚩"
crew: {{ .Release.Name }} # 𝄞
{{- end -}}
