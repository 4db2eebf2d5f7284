seed: {{ randBytes 16 }}
