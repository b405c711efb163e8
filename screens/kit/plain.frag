#ifdef GL_ES
precision mediump float;
#endif

uniform float red, green, blue, opacity;

void main() {
    gl_FragColor = vec4(red, green, blue, opacity);
}
